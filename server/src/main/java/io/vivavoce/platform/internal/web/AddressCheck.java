package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.StartRefusedException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/// Stops the start, before anything else is done, when others could reach a server that asks nobody who they are.
class AddressCheck implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String address = environment.getProperty("vivavoce.address");
        boolean code = StringUtils.hasText(environment.getProperty("vivavoce.access-code"));
        boolean signIn = environment.getProperty("vivavoce.sign-in.enabled", Boolean.class, false);
        if (code && signIn) {
            throw new StartRefusedException(
                    "Both an access code and sign-in are set up",
                    "people either sign in or share a code: unset VIVAVOCE_ACCESS_CODE or VIVAVOCE_SIGN_IN_ENABLED");
        }
        if (StringUtils.hasText(address) && !code && !signIn) {
            requireLoopback(address);
        }
    }

    private static void requireLoopback(String address) {
        try {
            if (!InetAddress.getByName(address).isLoopbackAddress()) {
                throw new StartRefusedException(
                        "Other machines could reach " + address + ", and no sign-in is set up",
                        "set VIVAVOCE_SIGN_IN_ENABLED=true, or VIVAVOCE_ACCESS_CODE to a code of your choice, or leave"
                                + " VIVAVOCE_ADDRESS at 127.0.0.1");
            }
        } catch (UnknownHostException e) {
            throw new StartRefusedException(
                    "VIVAVOCE_ADDRESS names no address: " + address, "set it to an address of this machine", e);
        }
    }
}
