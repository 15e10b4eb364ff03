package cn.xieshou.register;

import cn.xieshou.register.Searched.Finds;
import cn.xieshou.register.Searched.Found;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for words in a register as its page does when they are typed into its own filter, so that both find the same; two
 * statements besides what its filters ask, whatever its size.
 */
@Service
@Transactional(readOnly = true)
public class RegisterSearch {

    /** What registers call the filter of words. */
    private static final String WORDS = "q";

    private final Registers registers;

    RegisterSearch(Registers registers) {
        this.registers = registers;
    }

    /** @param found how a row is called and where it leads; rows are not completed */
    public <R> Finds find(
            Register<R> register, String kind, String account, String words, int most, Function<R, Found> found) {
        Asked asked = registers.asked(register, account, Map.of(WORDS, words));
        Registers.First<R> first = registers.first(register, account, asked, most);
        return new Finds(
                kind, first.rows().stream().map(found).toList(), first.all(), asked.with(WORDS, asked.value(WORDS)));
    }
}
