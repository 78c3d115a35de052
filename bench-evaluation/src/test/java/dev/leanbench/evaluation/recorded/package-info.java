@NullMarked
package dev.leanbench.evaluation.recorded;

import org.jspecify.annotations.NullMarked;
