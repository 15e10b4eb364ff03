package cn.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/** Every way from every state to every other: those that the states name are gone, all others are refused and change nothing. */
public final class Transitions {

    private Transitions() {}

    /**
     * @param before from where a state is reached
     * @param put writes a state past the domain
     * @param move what the domain does
     * @param now where the row stands
     */
    public static <S extends Enum<S>> void hold(
            Class<S> states, Function<S, Set<S>> before, Consumer<S> put, Consumer<S> move, Supplier<S> now) {
        int gone = 0;
        for (S from : EnumSet.allOf(states)) {
            for (S to : EnumSet.allOf(states)) {
                put.accept(from);
                Throwable thrown = catchThrowable(() -> move.accept(to));
                if (before.apply(to).contains(from)) {
                    assertThat(thrown).as("%s to %s", from, to).isNull();
                    assertThat(now.get()).isEqualTo(to);
                    gone++;
                } else {
                    assertThat(thrown).as("%s to %s", from, to).isInstanceOf(OptimisticLockingFailureException.class);
                    assertThat(now.get()).as("%s to %s", from, to).isEqualTo(from);
                }
            }
        }
        assertThat(gone).isPositive();
    }
}
