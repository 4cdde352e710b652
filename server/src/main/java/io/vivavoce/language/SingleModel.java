package io.vivavoce.language;

/// One model, without another behind it.
///
/// @param id its rung, in settings and in the record of an interview: "gemini"
/// @param name as shown to people: "Google gemini-2.5-flash"
/// @param well whether it is not known to fail now
public record SingleModel(String id, String name, boolean well, LanguageModel model) {}
