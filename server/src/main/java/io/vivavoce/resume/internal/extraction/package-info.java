/// Reading files of strangers: a process with little memory and little time that turns bytes into clean text.
@NullMarked
package io.vivavoce.resume.internal.extraction;

import org.jspecify.annotations.NullMarked;
