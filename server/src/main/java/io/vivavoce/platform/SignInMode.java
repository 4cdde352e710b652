package io.vivavoce.platform;

/// Whether people sign in here. Without it the installation is for the person at this machine.
///
/// @param required whether they do
public record SignInMode(boolean required) {}
