package dev.leanbench.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvenSampleTest {

    @Test
    void ofNotTooManyEveryOneIsAsked() {
        List<Integer> all = numbers(2_000);

        assertThat(EvenSample.of(all)).isEqualTo(all);
        assertThat(EvenSample.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 3_999, 4_001, 8_000, 100_003})
    void ofTooManyThereIsAnEvenPart(int count) {
        List<Integer> some = EvenSample.of(numbers(count));

        int every = some.get(1) - some.get(0);
        assertThat(some).hasSizeBetween(1_000, 2_000).startsWith(0);
        assertThat(some.get(some.size() - 1)).isGreaterThan(count - 2 * every);
        assertThat(some)
                .isEqualTo(IntStream.range(0, some.size())
                        .map(i -> i * every)
                        .boxed()
                        .toList());
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
