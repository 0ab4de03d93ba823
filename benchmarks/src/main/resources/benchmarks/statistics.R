# The same sizes and shapes in R: CPU seconds (user and system, with children), one thread, a line each.
Sys.setenv(OMP_NUM_THREADS = "1", OPENBLAS_NUM_THREADS = "1"); set.seed(20170718)
told <- function(name, needed, work) {
  there <- all(sapply(needed, function(p) suppressMessages(requireNamespace(p, quietly = TRUE))))
  if (there) { t <- suppressWarnings(system.time(work())); cat(name, "\t", sum(t[c(1, 2, 4, 5)]), "\t", paste(needed, sapply(needed, function(p) as.character(packageVersion(p))), collapse = ", "), "\n", sep = "") }
}
nt <- 20000; nc <- 200000; n <- nt + nc; t <- rep(1:0, c(nt, nc))
pool <- data.frame(t, pre = rnorm(n, -0.25 * t), pre2 = rnorm(n, 0.15 * t), frl = rbinom(n, 1, 0.45 + 0.15 * t),
  schfrl = pmin(pmax(rnorm(n, 50 + 8 * t, 20), 0), 100), ell = rbinom(n, 1, 0.1 + 0.03 * t))
told("nearest", "MatchIt", function() MatchIt::matchit(t ~ pre + pre2 + frl + schfrl + ell, pool, method = "nearest", distance = "glm", caliper = 0.1))
J <- 1000; m <- 100; school <- rep(1:J, each = m); treat <- rep(rbinom(J, 1, .5), each = m); u <- rep(rnorm(J, 0, sqrt(.2)), each = m)
pre <- rnorm(J * m) + 0.5 * u; d <- data.frame(school, treat, pre, y = 0.1 * treat + 0.65 * pre + 0.6 * u + rnorm(J * m, 0, sqrt(.5)))
told("intercept", "lme4", function() lme4::lmer(y ~ treat + pre + (1 | school), d))
told("slope", "lme4", function() lme4::lmer(y ~ treat + pre + (1 + pre | school), d))
told("cr2", "estimatr", function() estimatr::lm_robust(y ~ treat + pre, d, clusters = school, se_type = "CR2"))
told("cr2 again", "clubSandwich", function() clubSandwich::coef_test(lm(y ~ treat + pre, d), vcov = "CR2", cluster = d$school))
knots <- sapply(c(-0.9, -0.3, 0.3, 0.9), function(k) pmax(0, pre - k)^3); B <- cbind(pre, pre^2, pre^3, knots)
told("quantiles", "quantreg", function() quantreg::rq(d$y ~ B, tau = (1:99) / 100, method = "fn"))
k <- 20; th <- rnorm(5000); a <- runif(k, .8, 2.2); b <- t(apply(matrix(rnorm(k * 4), k), 1, sort))
X <- as.data.frame(sapply(1:k, function(i) 1L + rowSums(plogis(a[i] * outer(th, b[i, ], "-")) > runif(5000)))); X[] <- lapply(X, factor)
told("graded", "ltm", function() ltm::grm(X, IRT.param = TRUE))
