package io.vivavoce.platform.internal.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether people sign in.
///
/// @param enabled whether everybody signs in, by a link in a mail or with Google; without it the installation is for
///     the person at this machine
@ConfigurationProperties("vivavoce.sign-in")
record SignInSwitch(@DefaultValue("false") boolean enabled) {}
