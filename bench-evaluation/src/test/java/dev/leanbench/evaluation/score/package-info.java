@NullMarked
package dev.leanbench.evaluation.score;

import org.jspecify.annotations.NullMarked;
