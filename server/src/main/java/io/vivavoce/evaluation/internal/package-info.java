/// How a transcript becomes a report: reading, evidence, ratings, copy; and how runs are queued, stored and served.
@NullMarked
package io.vivavoce.evaluation.internal;

import org.jspecify.annotations.NullMarked;
