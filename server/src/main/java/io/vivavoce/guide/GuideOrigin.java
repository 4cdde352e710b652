package io.vivavoce.guide;

import java.util.UUID;

/// The guide of one's own that an interview's plan was made from.
///
/// @param version as published; it never changes once an interview was set up with it
/// @param name as it was then
public record GuideOrigin(UUID guideId, int version, String name) {}
