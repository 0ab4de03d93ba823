package org.cairnlearn.school.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;

/**
 * What the library checks (W3C Web Authentication level 2, sections 7.1 and 7.2): type, challenge,
 * origin, the host's digest, that somebody was there and unlocked the device, the signature, and
 * that the device's count grows. Which maker built a device is not asked: no attestation is wanted.
 */
final class WebAuthn {
    private static final List<PublicKeyCredentialParameters> KEYS =
            List.of(
                    new PublicKeyCredentialParameters(
                            PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
                    new PublicKeyCredentialParameters(
                            PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private final ObjectConverter objects = new ObjectConverter();
    private final WebAuthnManager library = WebAuthnManager.createNonStrictWebAuthnManager(objects);
    private final AttestedCredentialDataConverter keys =
            new AttestedCredentialDataConverter(objects);

    /**
     * Where a device has to say that it is, and what it has to sign.
     *
     * @param challenge Base64 for addresses
     */
    record Site(String origin, String host, String challenge) {
        ServerProperty property() {
            return ServerProperty.builder()
                    .origin(Origin.create(origin))
                    .rpId(host)
                    .challenge(new DefaultChallenge(challenge))
                    .build();
        }
    }

    /** A passkey that was just made. */
    record Made(byte[] id, byte[] publicKey, long uses) {}

    /**
     * What a browser says before anything is checked.
     *
     * @param handle whose it says it is
     */
    record Claim(byte[] id, byte[] handle, AuthenticationData all) {}

    /** A new passkey, if it was made for this site and this challenge. */
    Optional<Made> made(String json, Site site) {
        return PasskeyAnswer.of(json)
                .filter(PasskeyAnswer::isOfMaking)
                .flatMap(answer -> made(answer, site));
    }

    private Optional<Made> made(PasskeyAnswer answer, Site site) {
        try {
            var made =
                    library.verify(
                            new RegistrationRequest(
                                    answer.bytes("attestationObject"),
                                    answer.bytes("clientDataJSON")),
                            new RegistrationParameters(site.property(), KEYS, true, true));
            var attested = made.getAttestationObject();
            var data = attested == null ? null : attested.getAuthenticatorData();
            var key = data == null ? null : data.getAttestedCredentialData();
            return data == null || key == null
                    ? Optional.empty()
                    : Optional.of(
                            new Made(
                                    key.getCredentialId(), keys.convert(key), data.getSignCount()));
        } catch (DataConversionException | VerificationException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** What a browser says, if it can be read. */
    Optional<Claim> claim(String json) {
        return PasskeyAnswer.of(json).filter(PasskeyAnswer::isOfUse).flatMap(this::claim);
    }

    private Optional<Claim> claim(PasskeyAnswer answer) {
        var handle = answer.bytes("userHandle");
        try {
            var all =
                    library.parse(
                            new AuthenticationRequest(
                                    answer.id(),
                                    handle,
                                    answer.bytes("authenticatorData"),
                                    answer.bytes("clientDataJSON"),
                                    answer.bytes("signature")));
            return Optional.of(new Claim(answer.id(), handle, all));
        } catch (DataConversionException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** The device's count after this use, if it signed this challenge for this site. */
    Optional<Long> used(Claim claim, PasskeySql.Stored stored, Site site) {
        var known =
                new CredentialRecordImpl(
                        new NoneAttestationStatement(),
                        true,
                        null,
                        null,
                        stored.uses(),
                        keys.convert(stored.publicKey()),
                        null,
                        null,
                        null,
                        Set.of());
        try {
            var used =
                    library.verify(
                            claim.all(),
                            new AuthenticationParameters(
                                    site.property(), known, List.of(stored.id()), true, true));
            var data = used.getAuthenticatorData();
            return data == null ? Optional.empty() : Optional.of(data.getSignCount());
        } catch (VerificationException e) {
            return Optional.empty();
        }
    }
}
