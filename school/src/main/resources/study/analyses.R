#@ common
# Rows of d in which none of these columns is missing.
complete <- function(d, columns) {
  d <- d[complete.cases(d[columns]), , drop = FALSE]
  if (nrow(d) == 0) stop("in every row a column is missing")
  d
}
# The columns of a term: x, factor(x) for one column a value but the first, or products a:b.
term <- function(d, text) {
  one <- function(part) {
    name <- sub("^factor\\((.*)\\)$", "\\1", part)
    if (name == part) return(matrix(as.numeric(d[[part]]), dimnames = list(NULL, part)))
    values <- sort(unique(d[[name]]), method = "radix")[-1]
    m <- sapply(values, function(v) as.numeric(d[[name]] == v))
    matrix(m, nrow(d), dimnames = list(NULL, paste0(name, "=", values)))
  }
  parts <- lapply(strsplit(text, ":", fixed = TRUE)[[1]], one)
  Reduce(function(a, b) {
    m <- do.call(cbind, lapply(seq_len(ncol(a)), function(i) a[, i] * b))
    colnames(m) <- c(t(outer(colnames(a), colnames(b), paste, sep = ":")))
    m
  }, parts)
}
design <- function(d, terms) {
  do.call(cbind, c(list(`(Intercept)` = rep(1, nrow(d))), lapply(terms, function(t) term(d, t))))
}
strip <- function(names) sub("^X", "", names)
coefficients_of <- function(names, estimate, se, df) {
  named <- function(x) as.list(setNames(x, names))
  df <- rep_len(df, length(se))
  reach <- qt(0.975, df) * se
  list(estimate = named(estimate), se = named(se),
       test = list(t = named(estimate / se), df = named(df), p = named(2 * pt(-abs(estimate / se), df))),
       interval = list(low = named(estimate - reach), high = named(estimate + reach)))
}
pick <- function(coefficients, report) {
  if (is.null(report)) return(coefficients)
  rapply_named <- function(x) if (all(report %in% names(x))) x[report] else lapply(x, rapply_named)
  lapply(coefficients, rapply_named)
}
weights_of <- function(d, step) {
  if (!is.null(step$weightsFrom)) {
    w <- results[[step$weightsFrom]]$weights
    w <- w[rownames(d)]
    ifelse(is.na(w), 0, w)
  } else if (!is.null(step$weights)) d[[step$weights]] else rep(1, nrow(d))
}
robust <- function(fit, errors, cluster, df = NULL) {
  if (errors == "classical") {
    s <- summary(fit)$coefficients
    return(coefficients_of(strip(rownames(s)), s[, 1], s[, 2], fit$df.residual))
  }
  satterthwaite <- if (is.null(df)) errors == "CR2" else df == "satterthwaite"
  t <- clubSandwich::coef_test(fit, vcov = errors, cluster = cluster,
                               test = if (satterthwaite) "Satterthwaite" else "naive-t")
  coefficients_of(strip(names(coef(fit))), t$beta, t$SE,
                  if (satterthwaite) t$df_Satt else length(unique(cluster)) - 1)
}
cluster_of <- function(d, step) if (is.null(step$cluster)) seq_len(nrow(d)) else d[[step$cluster]]
# Prints results under the names that Cairn gives them.
show <- function(x, name) {
  if (is.list(x) || (length(x) > 1)) {
    labels <- if (is.list(x) && !is.null(names(x))) names(x) else seq_along(x) - 1
    for (i in seq_along(x)) show(x[[i]], paste0(name, ".", labels[i]))
  } else if (is.numeric(x) && length(x) == 1) {
    cat(name, "\t", format(unname(x), digits = 15), "\n", sep = "")
  }
}
balance_of <- function(d, treat, columns, w) {
  one <- d[[treat]] == 1
  before <- sapply(columns, function(c) (mean(d[[c]][one]) - mean(d[[c]][!one])) / sd(d[[c]][one]))
  after <- sapply(columns, function(c)
    (weighted.mean(d[[c]][one], w[one]) - weighted.mean(d[[c]][!one], w[!one])) / sd(d[[c]][one]))
  list(before = as.list(before), after = as.list(after),
       effectiveControls = sum(w[!one])^2 / sum(w[!one]^2))
}
# Treated by comparison rows, by the propensity score or Mahalanobis.
distances_of <- function(d, step) {
  one <- d[[step$treat]] == 1; X <- as.matrix(d[step$columns])
  if (step$distance == "mahalanobis") {
    S <- ((sum(one) - 1) * cov(X[one, , drop = FALSE]) + (sum(!one) - 1) * cov(X[!one, , drop = FALSE])) / (nrow(d) - 2)
    X <- X %*% t(chol(solve(S)))
  } else X <- cbind(fitted(glm(d[[step$treat]] ~ X, family = binomial, epsilon = 1e-14)))
  a <- as.matrix(dist(X)); dimnames(a) <- list(rownames(d), rownames(d)); a[one, !one, drop = FALSE]
}
#@ effectSize
effectSize <- function(d, step) {
  a <- d[[step$outcome]][d[[step$treat]] == 1]; b <- d[[step$outcome]][d[[step$treat]] == 0]
  n1 <- length(a); n0 <- length(b); n <- n1 + n0
  s <- sqrt(((n1 - 1) * var(a) + (n0 - 1) * var(b)) / (n - 2))
  e <- (mean(a) - mean(b)) / s; omega <- 1 - 3 / (4 * n - 9); g <- omega * e
  se <- omega * sqrt(n / (n1 * n0) + e^2 / (2 * n))
  t <- t.test(a, b, var.equal = TRUE)
  points <- function(x) 100 * pnorm(x) - 50
  list(sdPooled = s, g = list(value = g, se = se),
       test = list(t = t$statistic[[1]], df = t$parameter[[1]], p = t$p.value),
       points = list(value = points(g), low = points(g - qnorm(.975) * se), high = points(g + qnorm(.975) * se)))
}
#@ coxIndex
coxIndex <- function(d, step) {
  p <- tapply(d[[step$outcome]], d[[step$treat]], mean)
  list(treated = p[["1"]], comparison = p[["0"]],
       index = (1 - 3 / (4 * nrow(d) - 9)) * (qlogis(p[["1"]]) - qlogis(p[["0"]])) / 1.65)
}
#@ baseline
baseline <- function(d, step) list(rows = lapply(step$columns, function(c) {
  x <- d[[c]]; one <- d[[step$treat]] == 1; omega <- 1 - 3 / (4 * nrow(d) - 9)
  index <- if (all(x %in% 0:1)) omega * (qlogis(mean(x[one])) - qlogis(mean(x[!one]))) / 1.65 else
    omega * (mean(x[one]) - mean(x[!one])) /
      sqrt(((sum(one) - 1) * var(x[one]) + (sum(!one) - 1) * var(x[!one])) / (nrow(d) - 2))
  list(treated = mean(x[one]), comparison = mean(x[!one]), index = index)
}))
#@ attrition
attrition <- function(d, step) list(rows = lapply(seq_len(nrow(d)), function(i) {
  v <- function(name) d[[step[[name]]]][i]
  list(overallPercent = 100 * (1 - (v("analysed1") + v("analysed0")) / (v("assigned1") + v("assigned0"))),
       differentialPercent = 100 * abs(v("analysed1") / v("assigned1") - v("analysed0") / v("assigned0")))
}))
#@ clusterCorrection
clusterCorrection <- function(d, step) list(rows = lapply(seq_len(nrow(d)), function(i) {
  v <- function(name) d[[step[[name]]]][i]
  icc <- if (is.null(step$icc)) (if (identical(step$achievement, FALSE)) 0.1 else 0.2) else v("icc")
  n1 <- v("n1"); n0 <- v("n0"); total <- n1 + n0; n <- total / v("clusters")
  t <- v("g") * sqrt(n1 * n0 / total); kept <- total - 2 - 2 * (n - 1) * icc; eta <- 1 + (n - 1) * icc
  h <- kept^2 / ((total - 2) * (1 - icc)^2 + n * (total - 2 * n) * icc^2 + 2 * (total - 2 * n) * icc * (1 - icc))
  gamma <- sqrt(1 - 2 * (n - 1) * icc / (total - 2)); omega <- 1 - 3 / (4 * h - 1)
  after <- t * sqrt(kept / ((total - 2) * eta)); g <- omega * gamma * v("g")
  list(clusterSize = n, t = list(before = t, after = after), g = list(before = v("g"), after = g),
       gSe = omega * gamma * sqrt((1 / n1 + 1 / n0) * eta + g^2 / (2 * h)),
       factors = list(df = h, p = 2 * pt(-abs(after), h), gamma = gamma, eta = eta, omega = omega))
}))
#@ adjustP
adjustP <- function(d, step) list(benjaminiHochberg = p.adjust(d[[step$p]], "BH"), holm = p.adjust(d[[step$p]], "holm"))
#@ pool metafor
pool <- function(d, step) {
  X <- design(d, step$moderators)
  fit <- metafor::rma(yi = d[[step$effect]], vi = d[[step$variance]], mods = X, intercept = FALSE,
    method = c(fixed = "FE", dersimonianLaird = "DL", reml = "REML")[[step$method]],
    test = if (isTRUE(step$knappHartung)) "knha" else "z", control = list(threshold = 1e-12, maxiter = 1000))
  named <- function(x) as.list(setNames(c(x), colnames(X)))
  list(coefficients = list(estimate = named(fit$b), se = named(fit$se), test = list(p = named(fit$pval)),
         interval = list(low = named(fit$ci.lb), high = named(fit$ci.ub))), tau2 = fit$tau2, q = fit$QE)
}
#@ eValue
eValue <- function(d, step) {
  e <- function(rr) rr + sqrt(rr * (rr - 1))
  near <- 0.91 * abs(step$effect) - 1.78 * step$se
  list(riskRatio = exp(0.91 * step$effect), estimate = e(exp(0.91 * abs(step$effect))), interval = if (near > 0) e(exp(near)) else 1)
}
#@ rosenbaum
rosenbaum <- function(d, step) {
  x <- d[[step$difference]]; x <- x[x != 0]; r <- rank(abs(x)); most <- max(sum(r[x > 0]), sum(r[x < 0]))
  upper <- function(g) { p <- g / (1 + g); pnorm((most - p * sum(r)) / sqrt(p * (1 - p) * sum(r^2)), lower.tail = FALSE) }
  list(bounds = lapply(seq(1, 3, 0.1), function(g) list(gamma = g, pUpper = upper(g))),
       gamma = if (upper(1) > 0.05) 1 else uniroot(function(g) upper(g) - 0.05, c(1, 1e6), tol = 1e-12)$root)
}
#@ matchStrata
matchStrata <- function(d, step) {
  keys <- c(lapply(step$exact, function(c) as.character(d[[c]])),
            lapply(step$cut, function(c) as.character(findInterval(d[[c$column]], c$at, left.open = TRUE))))
  key <- do.call(paste, c(keys, sep = "|")); one <- d[[step$treat]] == 1
  both <- intersect(key[one], key[!one]); inside <- key %in% both
  n1 <- table(factor(key[one], both)); n0 <- table(factor(key[!one], both))
  w <- ifelse(!inside, 0, ifelse(one, 1, c(n1)[key] / c(n0)[key] * sum(n0) / sum(n1)))
  list(weights = setNames(w, rownames(d)),
       match = list(strata = length(both), treated = sum(inside & one), controls = sum(inside & !one)),
       balance = balance_of(d, step$treat, step$balance, w))
}
#@ matchNearest
matchNearest <- function(d, step) {
  one <- which(d[[step$treat]] == 1); zero <- which(d[[step$treat]] == 0)
  X <- as.matrix(d[step$columns]); ratio <- if (is.null(step$ratio)) 1 else step$ratio
  mahalanobis <- step$distance == "mahalanobis"
  key <- do.call(paste, c(list(rep("", nrow(d))), lapply(step$exact, function(c) d[[c]]), sep = "|"))
  if (mahalanobis) {
    S <- ((length(one) - 1) * cov(X[one, , drop = FALSE]) + (length(zero) - 1) * cov(X[zero, , drop = FALSE])) / (nrow(d) - 2)
    Z <- X %*% t(chol(solve(S)))
    apart <- function(i, j) sqrt(rowSums((Z[j, , drop = FALSE] - rep(Z[i, ], each = length(j)))^2))
    limit <- step$caliper; score <- NULL
  } else {
    score <- fitted(glm(d[[step$treat]] ~ X, family = binomial, epsilon = 1e-14))
    apart <- function(i, j) abs(score[j] - score[i])
    limit <- if (!is.null(step$caliper)) step$caliper * sd(score)
  }
  order_of <- if (is.null(step$order)) (if (mahalanobis) "asGiven" else "largest") else step$order
  queue <- if (order_of == "asGiven" || is.null(score)) one else one[order(score[one] * if (order_of == "largest") -1 else 1)]
  free <- rep(TRUE, nrow(d)); partners <- vector("list", nrow(d)); distance <- numeric()
  for (round in seq_len(ratio)) for (i in queue) {
    if (length(partners[[i]]) < round - 1) next
    j <- zero[free[zero] & key[zero] == key[i] & !(zero %in% partners[[i]])]
    if (length(j) == 0) next
    a <- apart(i, j)
    if (!is.null(limit) && min(a) > limit) next
    chosen <- j[which.min(a)]; partners[[i]] <- c(partners[[i]], chosen); distance <- c(distance, min(a))
    if (!isTRUE(step$replace)) free[chosen] <- FALSE
  }
  w <- numeric(nrow(d)); matched <- one[lengths(partners[one]) > 0]; w[matched] <- 1
  for (i in matched) w[partners[[i]]] <- w[partners[[i]]] + 1 / length(partners[[i]])
  w[zero] <- w[zero] * sum(w[zero] > 0) / sum(w[zero])
  y <- if (!is.null(step$outcome)) d[[step$outcome]]
  list(weights = setNames(w, rownames(d)),
       summary = list(matched = length(matched), distances = list(sum = sum(distance), mean = mean(distance), largest = max(distance)),
         difference = if (!is.null(y)) list(mean(sapply(matched, function(i) y[i] - mean(y[partners[[i]]]))))),
       balance = if (!is.null(step$balance)) balance_of(d, step$treat, step$balance, w))
}
#@ matchOptimal MatchIt optmatch
matchOptimal <- function(d, step) {
  m <- MatchIt::matchit(reformulate(step$columns, step$treat), d, method = "optimal",
    distance = if (step$distance == "mahalanobis") "mahalanobis" else "glm")
  pairs <- cbind(rownames(m$match.matrix), m$match.matrix[, 1]); apart <- distances_of(d, step)
  w <- setNames(m$weights, rownames(d))
  list(weights = w, summary = list(matched = nrow(pairs), distances = list(sum = sum(apart[pairs]))),
       balance = if (!is.null(step$balance)) balance_of(d, step$treat, step$balance, w))
}
#@ matchFull MatchIt optmatch
matchFull <- function(d, step) {
  m <- MatchIt::matchit(reformulate(step$columns, step$treat), d, method = "full",
    distance = if (step$distance == "mahalanobis") "mahalanobis" else "glm")
  apart <- distances_of(d, step); one <- d[[step$treat]] == 1
  star <- function(rows) sum(apart[rownames(d)[rows][one[rows]], rownames(d)[rows][!one[rows]]])
  w <- setNames(m$weights, rownames(d))
  list(match = list(sets = nlevels(m$subclass), distance = sum(sapply(split(seq_len(nrow(d)), m$subclass), star))))
}
#@ entropyBalance
entropyBalance <- function(d, step) {
  one <- d[[step$treat]] == 1; X <- as.matrix(d[step$columns])
  C <- sweep(X[!one, , drop = FALSE], 2, colMeans(X[one, , drop = FALSE])); C <- sweep(C, 2, apply(X[!one, , drop = FALSE], 2, sd), "/")
  share <- function(b) { e <- exp(C %*% b - max(C %*% b)); c(e / sum(e)) }
  b <- rep(0, ncol(C))
  for (i in 1:100) { # Newton's method
    p <- share(b); m <- colSums(C * p); b <- b - solve(t(C) %*% (C * p) - m %o% m, m)
    if (max(abs(m)) < 1e-13) break
  }
  w <- numeric(nrow(d)); w[one] <- 1; w[!one] <- share(b) * sum(one)
  list(weights = setNames(w, rownames(d)), balance = if (!is.null(step$balance)) balance_of(d, step$treat, step$balance, w))
}
#@ balance
balance <- function(d, step) balance_of(d, step$treat, step$columns, weights_of(d, step))
#@ virtualGroup clubSandwich
virtualGroup <- function(d, step) {
  most <- if (is.null(step$most)) 51 else step$most; fewest <- if (is.null(step$fewest)) 1 else step$fewest
  key <- do.call(paste, c(lapply(step$exact, function(c) d[[c]]), sep = "|"))
  one <- which(d[[step$treat]] == 1); zero <- which(d[[step$treat]] == 0); pools <- split(zero, key[zero])
  pre <- d[[step$pre]]; school <- d[[step$schoolMeasure]]; y <- d[[step$outcome]]
  w <- numeric(nrow(d)); found <- integer(); sizes <- integer(); apart <- numeric()
  for (i in one) {
    j <- pools[[key[i]]]; if (is.null(j)) next
    j <- j[abs(pre[j] - pre[i]) <= step$preCaliper + 1e-12 & abs(school[j] - school[i]) <= step$schoolCaliper + 1e-12]
    if (length(j) < fewest) next
    j <- head(j[order(abs(pre[j] - pre[i]), d[[step$id]][j])], most)
    w[j] <- w[j] + 1 / length(j); found <- c(found, i); sizes <- c(sizes, length(j)); apart <- c(apart, y[i] - mean(y[j]))
  }
  w[found] <- 1; used <- w > 0; treat <- d[[step$treat]][used]
  fit <- lm(y[used] ~ treat + pre[used], weights = w[used])
  cr2 <- clubSandwich::coef_test(fit, "CR2", cluster = d[[step$school]][used])
  list(found = list(counts = list(with = length(found), without = length(one) - length(found), controls = sum(w[zero] > 0)),
         meanSize = mean(sizes), full = sum(sizes == most), effective = sum(w[zero])^2 / sum(w[zero]^2)),
       effect = list(raw = mean(apart), adjusted = cr2$beta[2], se = cr2$SE[2], test = list(df = cr2$df_Satt[2], p = cr2$p_Satt[2])))
}
#@ linearModel clubSandwich
linearModel <- function(d, step) {
  w <- weights_of(d, step); d <- d[w > 0, , drop = FALSE]; w <- w[w > 0]
  X <- design(d, step$terms); y <- d[[step$outcome]]; cluster <- cluster_of(d, step)
  fit <- if (all(w == 1)) lm(y ~ 0 + X) else lm(y ~ 0 + X, weights = w)
  found <- robust(fit, step$errors, cluster, step$df)
  joint <- if (!is.null(step$joint)) {
    t <- clubSandwich::Wald_test(fit, clubSandwich::constrain_zero(match(step$joint, colnames(X))), vcov = "CR2", cluster = cluster)
    list(list(f = t$Fstat, df2 = t$df_denom, p = t$p_val))
  }
  list(fit = list(coefficients = pick(found, step$report), rows = nrow(d)), joint = joint,
       adjusted = if (!is.null(step$adjust)) p.adjust(unlist(found$test$p[step$adjust]), "BH"))
}
#@ twoStage AER clubSandwich
twoStage <- function(d, step) {
  X <- design(d, step$terms); Z <- design(d, step$instruments); y <- d[[step$outcome]]
  fit <- AER::ivreg(y ~ 0 + X | 0 + Z)
  list(coefficients = robust(fit, step$errors, cluster_of(d, step)))
}
#@ mixedModel lmerTest
mixedModel <- function(d, step) {
  X <- design(d, step$terms)
  part <- function(r) sprintf("(1%s | `%s`)", paste0(" + `", r$slopes, "`", recycle0 = TRUE, collapse = ""), r$groups)
  d$.y <- d[[step$outcome]]; d$X <- X
  fit <- lmerTest::lmer(as.formula(paste(".y ~ 0 + X +", paste(sapply(step$random, part), collapse = " + "))), d,
    control = lme4::lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5)))
  s <- summary(fit)$coefficients; spread <- lme4::VarCorr(fit); terms <- list()
  for (v in lapply(names(spread), function(g) spread[[g]])) {
    for (i in seq_len(nrow(v))) for (j in seq_len(i)) terms <- c(terms, list(list(value = v[i, j]))) }
  list(coefficients = coefficients_of(colnames(X), s[, "Estimate"], s[, "Std. Error"], s[, "df"]),
       variances = list(terms = terms, residual = sigma(fit)^2), minus2Reml = -2 * as.numeric(logLik(fit)))
}
#@ microRandomised clubSandwich
microRandomised <- function(d, step) {
  effect <- d[[step$treat]] - step$probability
  extra <- sapply(step$moderators, function(m) d[[m]] * effect)
  X <- cbind(design(d, step$terms), effect = effect)
  if (length(step$moderators)) { colnames(extra) <- paste0(step$moderators, ":effect"); X <- cbind(X, extra) }
  y <- d[[step$outcome]]
  list(coefficients = robust(lm(y ~ 0 + X), step$errors, d[[step$student]]))
}
#@ randomisation
randomisation <- function(d, step) {
  if (!is.null(step$cluster)) d <- do.call(rbind, lapply(split(d, d[[step$cluster]]), function(c) { for (n in c(step$outcome, step$keptWhen$columns)) c[1, n] <- mean(c[[n]]); c[1, ] }))
  block <- if (is.null(step$block)) rep(1, nrow(d)) else d[[step$block]]
  rows <- split(seq_len(nrow(d)), block); y <- d[[step$outcome]]; treat <- d[[step$treat]]
  ways <- prod(sapply(rows, function(r) choose(length(r), sum(treat[r]))))
  found <- mean(sapply(rows, function(r) mean(y[r][treat[r] == 1]) - mean(y[r][treat[r] == 0])))
  apart <- function(x, t) abs(mean(x[t == 1]) - mean(x[t == 0])) / sd(x)
  if (!is.null(step$keptWhen)) { # draws of its own, so that p differs by chance
    set.seed(1); drawn <- numeric()
    while (length(drawn) < 1e4) {
      t <- treat; for (r in rows) t[r] <- treat[r][sample.int(length(r))]
      if (all(sapply(step$keptWhen$columns, function(c) apart(d[[c]], t)) <= step$keptWhen$most))
        drawn <- c(drawn, mean(sapply(rows, function(r) mean(y[r][t[r] == 1]) - mean(y[r][t[r] == 0]))))
    }
  } else if (ways <= 1e6) {
    sums <- 0
    for (r in rows) sums <- c(outer(sums, combn(length(r), sum(treat[r]), function(k) mean(y[r][k]) - mean(y[r][-k])), "+"))
    drawn <- sums / length(rows)
  } else { # a Monte Carlo of its own, so that p differs by chance
    set.seed(1); drawn <- replicate(if (is.null(step$draws)) 1e5 else step$draws, mean(sapply(rows, function(r) {
      k <- sample(length(r), sum(treat[r])); mean(y[r][k]) - mean(y[r][-k]) })))
    message("randomisation: compare p within its Monte Carlo error")
  }
  list(statistic = found, pTwoSided = mean(abs(drawn) >= abs(found) - 1e-9), pOneSided = mean(drawn >= found - 1e-9))
}
#@ randomisationPairs
randomisationPairs <- function(d, step) {
  e <- d[[step$treated]] - d[[step$control]]; sums <- 0
  if (length(e) > 20) stop("more than a million draws: take a Monte Carlo")
  for (x in e) sums <- c(sums - x, sums + x)
  found <- mean(e); drawn <- sums / length(e)
  list(statistic = found, pTwoSided = mean(abs(drawn) >= abs(found) - 1e-9), pOneSided = mean(drawn >= found - 1e-9))
}
#@ alwaysValid
alwaysValid <- function(d, step) {
  y <- d[[step$outcome]]; t <- d[[step$treat]]; n <- length(y); pi <- step$probability
  who <- if (is.null(step$student)) rep("all", n) else as.character(d[[step$student]])
  sums <- counts <- setNames(numeric(length(unique(who))), unique(who)); z <- numeric(n); all <- 0
  for (k in seq_len(n)) {
    w <- who[k]; everybody <- if (k == 1) 0 else all / (k - 1)
    z[k] <- (y[k] - (sums[[w]] + 5 * everybody) / (counts[[w]] + 5)) * (t[k] - pi) / (pi * (1 - pi))
    sums[[w]] <- sums[[w]] + y[k]; counts[[w]] <- counts[[w]] + 1; all <- all + y[k]
  }
  at <- 50:n; mean <- cumsum(z)[at] / at
  v <- (cumsum(z^2)[at] - at * mean^2) / (at - 1) / at; tau <- step$expected^2
  p <- cummin(pmin(1, sqrt((v + tau) / v) * exp(-tau * mean^2 / (2 * v * (v + tau)))))
  reach <- sqrt(v * (v + tau) / tau * (2 * log(1 / 0.05) + log((v + tau) / v)))
  look <- function(i) list(estimate = mean[i], se = sqrt(v[i]), low = mean[i] - reach[i], high = mean[i] + reach[i], p = p[i], items = at[i])
  list(last = look(length(at)), looks = lapply(step$looks, function(k) look(k - 49)))
}
#@ singleCase
singleCase <- function(d, step) {
  a <- d[[step$outcome]][d[[step$phase]] == step$before]; b <- d[[step$outcome]][d[[step$phase]] == step$during]
  o <- outer(b, a, function(x, y) sign(x - y)); y <- c(a, b); na <- length(a); nb <- length(b)
  trend <- sum(sapply(seq_len(na - 1), function(i) sum(sign(a[(i + 1):na] - a[i]))))
  starts <- sapply(step$firstStart:step$lastStart, function(k) mean(y[k:length(y)]) - mean(y[1:(k - 1)]))
  list(overlap = list(nap = mean((o + 1) / 2), tau = mean(o), tauU = (sum(o) - trend) / length(o)),
       ratio = list(value = log(mean(b) / mean(a)) + var(b) / (2 * nb * mean(b)^2) - var(a) / (2 * na * mean(a)^2),
         se = sqrt(var(a) / (na * mean(a)^2) + var(b) / (nb * mean(b)^2))),
       smd = (mean(b) - mean(a)) / sqrt((var(a) * (na - 1) + var(b) * (nb - 1)) / (na + nb - 2)),
       start = list(statistic = mean(b) - mean(a), p = mean(starts >= mean(b) - mean(a) - 1e-12)))
}
#@ power
power <- function(d, step) {
  v <- function(name, otherwise = 0) if (is.null(step$design[[name]])) otherwise else step$design[[name]]
  P <- v("share", 0.5) * (1 - v("share", 0.5)); J <- v("clusters"); n <- v("size"); K <- v("blocks"); icc <- v("icc")
  r1 <- 1 - v("explained"); r2 <- 1 - v("explainedClusters"); g <- v("covariates")
  cluster <- function(P) sqrt(icc * r2 / (P * J) + (1 - icc) * r1 / (P * J * n))
  wedge <- function() {
    T <- v("periods", 3); X <- do.call(rbind, lapply(2:T, function(s) as.numeric(1:T >= s))); X <- X[rep(seq_len(T - 1), each = 1), ]
    s2 <- (1 - icc) / n; t2 <- icc; I <- J; each <- I / (T - 1)
    U <- each * sum(X); W <- sum((each * colSums(X))^2); V <- each * sum(rowSums(X)^2)
    sqrt(I * s2 * (s2 + T * t2) / ((I * U - W) * s2 + (U^2 + I * T * U - T * W - I * V) * t2))
  }
  f <- switch(step$design$kind,
    individual = c(sqrt(r1 / (P * v("students"))), v("students") - g - 2),
    blockedIndividual = c(sqrt(r1 / (P * K * n)), K * (n - 2) - g),
    clustered = c(cluster(P), J - g - 2),
    blockedClusters = c(sqrt(v("blockIcc") * v("blockEffects") * (1 - v("blockExplained")) / K + icc * r2 / (P * J * K) +
      (1 - icc - v("blockIcc")) * r1 / (P * J * K * n)), K - g - 1),
    paired = c(cluster(0.25), J / 2 - 1),
    steppedWedge = c(wedge(), J - 2),
    factorial = c(cluster(0.25), J - 2^v("factors", 1)),
    withinStudent = c(sqrt((1 - icc) / (P * v("students") * v("items"))), v("students") - 1))
  se <- f[1]; df <- f[2]
  multiplier <- function(p) qt(0.975, df) + qt(p, df)
  chance <- function(e) pt(qt(0.975, df), df, e / se, lower.tail = FALSE) + pt(-qt(0.975, df), df, e / se)
  list(smallest = list(se = se, df = df, multiplier = multiplier(0.8), at80 = multiplier(0.8) * se, at90 = multiplier(0.9) * se),
       powerAtSmallest = chance(multiplier(0.8) * se), powers = as.list(sapply(step$effects, chance)),
       needed = if (!is.null(step$needed) && step$design$kind == "clustered") {
         J <- uniroot(function(k) { df <- k - g - 2; (qt(0.975, df) + qt(0.8, df)) * sqrt(icc * r2 / (P * k) + (1 - icc) * r1 / (P * k * n)) - step$needed },
           c(g + 2.01, 1e6), tol = 1e-10)$root
         list(list(exact = J, even = 2 * ceiling(J / 2 - 1e-9))) })
}
#@ survey survey
survey <- function(d, step) {
  sheet <- data.frame(y = d[[step$outcome]])
  side <- function(text) as.formula(paste("~", paste(text, collapse = " + ")))
  stages <- c(list(list(cluster = step$cluster, population = step$population)), step$within)
  for (i in seq_along(stages)) {
    sheet[[paste0("c", i)]] <- if (is.null(stages[[i]]$cluster)) seq_len(nrow(d)) else d[[stages[[i]]$cluster]]
    if (!is.null(stages[[i]]$population)) sheet[[paste0("f", i)]] <- d[[stages[[i]]$population]]
  }
  if (!is.null(step$strata)) sheet$s <- d[[step$strata]]
  if (!is.null(step$weights)) sheet$w <- d[[step$weights]]
  for (m in step$margins) sheet[[m$column]] <- as.character(d[[m$column]])
  if (!is.null(step$below)) sheet$below <- d[[step$below]]
  if (!is.null(step$domain)) sheet$domain <- d[[step$domain]]
  X <- design(d, step$terms); sheet$X <- X
  plan <- survey::svydesign(ids = side(paste0("c", seq_along(stages))), strata = if (!is.null(step$strata)) ~s,
    weights = if (!is.null(step$weights)) ~w, fpc = if (!is.null(step$population)) side(paste0("f", seq_along(stages))), data = sheet, nest = TRUE)
  totals <- function(m) setNames(data.frame(names(m$totals), unlist(m$totals)), c(m$column, "Freq"))
  sides <- lapply(step$margins, function(m) as.formula(sprintf("~`%s`", m$column)))
  if (length(sides) == 1) plan <- survey::postStratify(plan, sides[[1]], totals(step$margins[[1]]))
  if (length(sides) > 1) plan <- survey::rake(plan, sides, lapply(step$margins, totals), control = list(maxit = 1000, epsilon = 1e-12, verbose = FALSE))
  df <- survey::degf(plan)
  answer <- function(e) { v <- as.numeric(coef(e))[1]; s <- as.numeric(survey::SE(e))[1]
    list(value = v, se = s, low = v - qt(.975, df) * s, high = v + qt(.975, df) * s) }
  c(list(df = df), switch(step$estimate,
    mean = list(value = list(answer(survey::svymean(~y, plan)))),
    total = list(value = list(answer(survey::svytotal(~y, plan)))),
    ratio = list(value = list(answer(survey::svyratio(~y, ~below, plan)))),
    domains = list(domains = lapply(split(seq_len(nrow(sheet)), sheet$domain), function(r)
      answer(survey::svymean(~y, plan[seq_len(nrow(sheet)) %in% r, ])))),
    regression = { fit <- survey::svyglm(y ~ 0 + X, plan)
      list(regression = list(coefficients_of(colnames(X), coef(fit), survey::SE(fit), max(1, df + 1 - ncol(X))))) }))
}
#@ reliability psych
reliability <- function(d, step) {
  a <- suppressWarnings(psych::alpha(d[step$items], check.keys = FALSE))
  list(alpha = a$total$raw_alpha, standardised = a$total$std.alpha, meanCorrelation = a$total$average_r,
       itemRest = as.list(setNames(a$item.stats$r.drop, step$items)), without = as.list(setNames(a$alpha.drop$raw_alpha, step$items)))
}
#@ factorModel lavaan
factorModel <- function(d, step) {
  text <- paste(sapply(step$factors, function(f) paste(f$name, "=~", paste(f$items, collapse = " + "))), collapse = "\n")
  fit <- lavaan::cfa(text, d, std.lv = TRUE); p <- lavaan::parameterEstimates(fit); m <- lavaan::fitMeasures(fit)
  list(loadings = as.list(setNames(p$est[p$op == "=~"], p$rhs[p$op == "=~"])),
       fit = list(test = list(chisq = m[["chisq"]], df = m[["df"]]), cfi = m[["cfi"]], tli = m[["tli"]], rmsea = m[["rmsea"]]))
}
#@ gradedResponse ltm
gradedResponse <- function(d, step) {
  fit <- ltm::grm(d[step$items], control = list(GHk = 101))
  found <- coef(fit); if (is.matrix(found)) found <- asplit(found, 1)
  list(items = lapply(found, function(c) { k <- length(c); as.list(setNames(c(c[k], c[-k]), c("a", paste0("b", seq_len(k - 1))))) }),
       logLikelihood = as.numeric(logLik(fit)))
}
#@ itemBias
itemBias <- function(d, step) {
  score <- rowSums(d[step$items]); inside <- score > 0 & score < length(step$items); focal <- d[[step$focal]]
  sapply(step$items, function(item) {
    m <- mantelhaen.test(table(focal[inside], d[[item]][inside], score[inside]), correct = TRUE)
    change <- glm(d[[item]] ~ score, binomial)$deviance - glm(d[[item]] ~ score * focal, binomial)$deviance
    list(mantelHaenszel = list(chisq = m$statistic[[1]], p = m$p.value, oddsRatio = m$estimate[[1]]),
         delta = -2.35 * log(1 / m$estimate[[1]]), likelihoodRatio = change)
  }, simplify = FALSE)
}
#@ growthPercentiles quantreg
growthPercentiles <- function(d, step) {
  y <- d[[step$score]]; taus <- seq(.005, .995, .01)
  B <- do.call(cbind, lapply(step$priors, function(p) { x <- d[[p]]; r <- range(x)
    splines::bs(x, knots = quantile(x, c(.2, .4, .6, .8)), Boundary.knots = r + c(-.1, .1) * diff(r)) }))
  fit <- quantreg::rq(y ~ B, tau = taus, method = "br"); rest <- resid(fit)
  percentiles <- pmin(pmax(rowSums(rest > 1e-9 * diff(range(y))), 1), 99)
  list(percentiles = percentiles, losses = sapply(seq_along(taus), function(j) sum(rest[, j] * (taus[j] - (rest[, j] < 0)))), median = median(percentiles))
}
#@ quantileRegression quantreg
quantileRegression <- function(d, step) {
  X <- design(d, step$terms); y <- d[[step$outcome]]
  list(rows = lapply(step$taus, function(tau) {
    fit <- quantreg::rq(y ~ 0 + X, tau = tau); r <- resid(fit)
    list(tau = tau, coefficients = as.list(setNames(coef(fit), colnames(X))), loss = sum(r * (tau - (r < 0))))
  }))
}
#@ study
# Everybody of a study with those they are compared with, and how much each counts in .w.
compared <- function(d, study) {
  if (length(study$optOuts)) d <- d[!(as.character(d[[study$id]]) %in% study$optOuts), , drop = FALSE]
  d$.w <- 1
  if (study$comparison == "similar") d <- if (length(study$similar$pools)) with_pools(d, study) else { d$.w <- group_weights(d, study); d }
  if (study$comparison == "vendor") {
    other <- d; other[[study$treat]] <- 0
    for (m in study$vendor$means) other[[m$of]] <- d[[m$is]]
    primary <- Filter(function(m) m$of == study$outcomes[[1]]$column, study$vendor$means)[[1]]
    d <- rbind(d, other); d$.w <- as.numeric(!is.na(rep(other[[primary$of]], 2)))
  }
  d[d$.w > 0, , drop = FALSE]
}
group_weights <- function(d, study) {
  m <- study$similar; ok <- which(complete.cases(d[c(m$exact, m$pre, m$schoolMeasure, m$id)])); w <- numeric(nrow(d))
  key <- do.call(paste, c(lapply(m$exact, function(c) d[[c]]), list(rep("", nrow(d)), sep = "|")))
  pre <- d[[m$pre]]; school <- d[[m$schoolMeasure]]; zero <- ok[d[[study$treat]][ok] == 0]
  for (i in ok[d[[study$treat]][ok] == 1]) {
    j <- zero[key[zero] == key[i]]
    j <- j[abs(pre[j] - pre[i]) <= m$preCaliper + 1e-12 & abs(school[j] - school[i]) <= m$schoolCaliper + 1e-12]
    j <- head(j[order(abs(pre[j] - pre[i]), d[[m$id]][j])], 51)
    if (length(j)) { w[i] <- 1; w[j] <- w[j] + 1 / length(j) }
  }
  w
}
study <- function(d, study) {
  all <- compared(d, study); treat <- study$treat
  list(outcomes = lapply(study$outcomes, function(o) {
    sign <- if (isTRUE(o$lowerIsBetter)) -1 else 1
    d <- all[complete.cases(all[c(o$column, study$covariates)]), , drop = FALSE]
    y <- d[[o$column]]; a <- y[d[[treat]] == 1]; b <- y[d[[treat]] == 0]
    sd <- if (study$comparison == "vendor") sd(a) else sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / (length(y) - 2))
    found <- if (!is.null(study$anyTime)) any_time(d, study, o) else if (!is.null(study$rerandomise)) redrawn(d, study, o) else by_model(d, study, o)
    points <- function(x) 100 * pnorm(sign * x / sd) - 50; ends <- if (!is.null(found$low)) range(points(c(found$low, found$high)))
    list(counts = list(treated = length(a), comparison = length(b)), effect = list(estimate = found$estimate, se = found$se, df = found$df, sd = sd),
         points = list(value = points(found$estimate), low = ends[1], high = ends[2]), test = list(p = found$p))
  }))
}
any_time <- function(d, study, o) {
  probability <- if (is.null(study$design$share)) 0.5 else study$design$share
  last <- alwaysValid(d, list(outcome = o$column, treat = study$treat, student = study$cluster, probability = probability, expected = study$anyTime$expected))$last
  c(last, list(df = last$items - 1))
}
# Draws of its own, so that p differs by chance; no error and range here.
redrawn <- function(d, study, o) {
  r <- randomisation(d, list(outcome = o$column, treat = study$treat, block = study$block, cluster = study$cluster,
    keptWhen = list(columns = study$rerandomise$covariates, most = study$rerandomise$atMost)))
  list(estimate = r$statistic, p = r$pTwoSided)
}
#@ pools jsonlite
# As many rows as a pool's cell has students, with the same means and products.
rows_of <- function(cell, measures) {
  k <- length(measures); S <- matrix(0, k, k); S[lower.tri(S, TRUE)] <- unlist(cell$products); S <- S + t(S) - diag(diag(S), k)
  n <- cell$students; L <- matrix(0, k, k)
  for (i in seq_len(k)) for (j in i:k) {
    rest <- S[i, j] - sum(L[i, seq_len(i - 1)] * L[j, seq_len(i - 1)])
    L[j, i] <- if (i == j) (if (rest <= 1e-13 * S[i, i]) 0 else sqrt(rest)) else if (L[i, i] == 0) 0 else rest / L[i, i]
  }
  Z <- sapply(seq_len(k), function(j) sqrt(2 / n) * cos(pi * (seq_len(n) - 0.5) * j / n))
  setNames(as.data.frame(sweep(Z %*% t(L), 2, unlist(cell$means), "+")), measures)
}
with_pools <- function(d, study) {
  m <- study$similar; band <- function(x, width) floor(x / width + 1e-9)
  ok <- complete.cases(d[c(m$exact, m$pre, m$schoolMeasure)])
  own <- do.call(paste, c(lapply(m$exact, function(c) as.character(d[[c]])), list(band(d[[m$pre]], m$preCaliper), band(d[[m$schoolMeasure]], m$schoolCaliper), sep = "|")))
  cells <- unlist(lapply(m$pools, function(name) { p <- jsonlite::read_json(pools[[name]]); lapply(p$cells, function(c) c(c, list(of = p))) }), FALSE)
  key <- sapply(cells, function(c) paste(c(unlist(c$exact), c$preBand, c$schoolBand), collapse = "|"))
  size <- tapply(sapply(cells, function(c) c$students), key, sum); wanted <- table(own[ok])
  d$.w <- as.numeric(ok & own %in% key); d[[study$cluster]] <- as.character(d[[study$cluster]])
  parts <- lapply(which(key %in% own[ok]), function(i) {
    rows <- rows_of(cells[[i]], unlist(cells[[i]]$of$measures)); rows[[study$cluster]] <- paste("pool", cells[[i]]$school); rows[[study$treat]] <- 0
    for (e in seq_along(m$exact)) rows[[m$exact[e]]] <- if (is.numeric(d[[m$exact[e]]])) as.numeric(cells[[i]]$exact[[e]]) else cells[[i]]$exact[[e]]
    for (c in setdiff(names(d), c(names(rows), ".w"))) rows[[c]] <- NA
    rows$.w <- c(wanted[[key[i]]] / size[[key[i]]]); rows[names(d)]
  })
  do.call(rbind, c(list(d), parts))
}
#@ byModel clubSandwich
by_model <- function(d, study, o) {
  d$.y <- d[[o$column]]; d$.t <- d[[study$treat]]; d$.b <- if (is.null(study$block)) 1 else factor(d[[study$block]])
  terms <- c(".t", sprintf("`%s`", study$covariates[sapply(study$covariates, function(c) length(unique(d[[c]])) > 1)]), if (length(unique(d$.b)) > 1) ".b")
  fit <- lm(reformulate(terms, ".y"), d, weights = .w)
  t <- clubSandwich::coef_test(fit, "CR2", cluster = if (is.null(study$cluster)) seq_len(nrow(d)) else d[[study$cluster]])[2, ]
  reach <- qt(.975, t$df_Satt) * t$SE
  list(estimate = t$beta, se = t$SE, df = t$df_Satt, p = t$p_Satt, low = t$beta - reach, high = t$beta + reach)
}
#@ imputedModel mice
imputedModel <- function(d, step) { # draws of its own, so that numbers differ by chance
  done <- mice::mice(d[step$imputed], m = if (is.null(step$copies)) 20 else step$copies, method = "norm", seed = 1, printFlag = FALSE)
  s <- summary(mice::pool(with(done, lm(reformulate(step$modelTerms, step$modelOutcome)))))
  setNames(lapply(seq_len(nrow(s)), function(i) list(estimate = s$estimate[i], se = s$std.error[i])), as.character(s$term))
}
