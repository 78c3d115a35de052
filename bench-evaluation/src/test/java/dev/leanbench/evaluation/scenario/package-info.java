@NullMarked
package dev.leanbench.evaluation.scenario;

import org.jspecify.annotations.NullMarked;
