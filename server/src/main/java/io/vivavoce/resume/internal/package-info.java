/// Résumés over HTTP, in the database and on disk.
@NullMarked
package io.vivavoce.resume.internal;

import org.jspecify.annotations.NullMarked;
