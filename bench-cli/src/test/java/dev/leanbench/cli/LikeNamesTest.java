package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeNamesTest {

    private static final List<String> NAMES = List.of(
            "Mathlib.Order.Lattice",
            "Mathlib.Order.Basic",
            "Mathlib.LinearAlgebra.Basis.Basic",
            "Mathlib.LinearAlgebra.Matrix.Determinant",
            "«geb-mathlib»/Geb:docInfo",
            "Cache");

    @ParameterizedTest
    @CsvSource({
        "Mathlib.Order.Latice, Mathlib.Order.Lattice",
        "mathlib.order.lattice, Mathlib.Order.Lattice",
        "Order.Latice, Mathlib.Order.Lattice",
        "Lattise, Mathlib.Order.Lattice",
        "determinant, Mathlib.LinearAlgebra.Matrix.Determinant",
        "Basis, Mathlib.LinearAlgebra.Basis.Basic",
        "geb, «geb-mathlib»/Geb:docInfo",
        "Cahce, Cache"
    })
    void theNameThatWasMeantComesFirst(String wanted, String meant) {
        assertThat(LikeNames.to(wanted, NAMES, 3)).first().isEqualTo(meant);
    }

    @Test
    void whatIsLikeNothingHasNoSuggestion() {
        assertThat(LikeNames.to("Std.Http.Server", NAMES, 3)).isEmpty();
        assertThat(LikeNames.to("Anything", List.of(), 3)).isEmpty();
        assertThat(LikeNames.to("", NAMES, 3)).isEmpty();
    }

    @Test
    void noMoreAreNamedThanWereAskedFor() {
        List<String> many = Stream.concat(
                        IntStream.range(0, 100).mapToObj(i -> "Lab.Part" + (100 + i)), Stream.of("Lab.Part"))
                .toList();

        assertThat(LikeNames.to("lab.part", many, 4))
                .containsExactly("Lab.Part", "Lab.Part100", "Lab.Part101", "Lab.Part102");
    }
}
