/// Language models and texts to test against, for all modules.
@NullMarked
package io.vivavoce.language.testing;

import org.jspecify.annotations.NullMarked;
