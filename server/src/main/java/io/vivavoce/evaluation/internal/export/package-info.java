/// A report as a file that people can keep and send: PDF, Markdown, JSON.
@NullMarked
package io.vivavoce.evaluation.internal.export;

import org.jspecify.annotations.NullMarked;
