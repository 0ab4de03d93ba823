package org.cairnlearn.school.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A real OpenID Connect server on this machine, Spring's own, in its own context: it asks for a
 * password, remembers who is signed in there, demands PKCE, takes a code once.
 */
public final class OidcServer {
    /** Everybody's there. */
    public static final String PASSWORD = "a password of the other side";

    private static final Map<String, Account> ACCOUNTS = new ConcurrentHashMap<>();

    private static @Nullable OidcServer running;

    /**
     * An account there.
     *
     * @param methods how its owner proves who it is (amr)
     */
    public record Account(String email, boolean verified, List<String> methods) {}

    private OidcServer(String back, InstantSource clock) {
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean("back", String.class, () -> back);
        context.registerBean("tokenClock", InstantSource.class, () -> clock);
        context.register(Parts.class);
        context.refresh();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(context::close));
    }

    /**
     * The one of this run, started when it is asked for first.
     *
     * @param back where the application under test takes browsers back
     * @param clock what its tokens' times are of
     */
    public static synchronized OidcServer running(String back, InstantSource clock) {
        var known = running == null ? new OidcServer(back, clock) : running;
        running = known;
        return known;
    }

    /** An account there, in place of what it was. */
    public void account(String subject, Account account) {
        ACCOUNTS.put(subject, account);
    }

    /** Its parts; not marked as a configuration, or the application under test would take them. */
    @EnableWebSecurity
    static class Parts {
        @Bean
        TomcatServletWebServerFactory server() {
            var server = new TomcatServletWebServerFactory(IdentityProviders.REAL);
            server.setRegisterDefaultServlet(true); // or no request reaches the filters
            return server;
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(any -> any.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return name ->
                    User.withUsername(name).password("{noop}" + PASSWORD).roles("PERSON").build();
        }

        @Bean
        RegisteredClientRepository clients(String back) {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId(UUID.randomUUID().toString())
                            .clientId(IdentityProviders.CLIENT)
                            .clientSecret("{noop}" + IdentityProviders.SECRET)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(back)
                            .scope("openid")
                            .scope("email")
                            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                            .tokenSettings(
                                    TokenSettings.builder()
                                            .authorizationCodeTimeToLive(Duration.ofMinutes(5))
                                            .build())
                            .build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            var key = new RSAKeyGenerator(2048).keyID("harbor-1").generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        /** For the claims that a token asks for there; its own door needs one. */
        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder()
                    .issuer("http://localhost:" + IdentityProviders.REAL)
                    .build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(InstantSource tokenClock) {
            return token -> {
                var account = ACCOUNTS.get(token.getPrincipal().getName());
                var now = tokenClock.instant();
                token.getClaims().issuedAt(now).expiresAt(now.plusSeconds(300));
                if (account != null && token.getTokenType().getValue().equals("id_token")) {
                    token.getClaims()
                            .claim("email", account.email())
                            .claim("email_verified", account.verified())
                            .claim("amr", account.methods());
                }
            };
        }
    }
}
