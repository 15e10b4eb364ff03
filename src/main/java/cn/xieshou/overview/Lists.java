package cn.xieshou.overview;

import cn.xieshou.register.Asked;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Tallies;
import cn.xieshou.register.Tally;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The registers that the overview counts, by their addresses. */
@Component
class Lists {

    static final String PAIRINGS = "/pairings";
    static final String PLANS = "/plans";
    static final String SECONDMENTS = "/secondments";
    static final String ATTACHMENTS = "/attachments";
    static final String EVALUATIONS = "/evaluations";

    /** More groups than a county has. */
    private static final int ALL = 2000;

    private final Map<String, Register<?>> registers;
    private final Registers pages;
    private final Tallies tallies;

    Lists(List<Register<?>> registers, Registers pages, Tallies tallies) {
        this.registers = registers.stream().collect(Collectors.toMap(Register::path, Function.identity()));
        this.pages = pages;
        this.tallies = tallies;
    }

    Asked asked(String path, String account, Map<String, String> sent) {
        return pages.asked(register(path), account, sent);
    }

    /** Counts the choices of a filter in each group; see {@link Tallies}. */
    Tally tally(String account, Asked asked, String filter, String... by) {
        return tallies.of(register(asked.path()), account, asked, filter, List.of(by), Condition.ANY, ALL);
    }

    /** The same of the largest groups only, or of those for which something holds. */
    Tally tally(String account, Asked asked, Condition more, int most, String... by) {
        return tallies.of(register(asked.path()), account, asked, "", List.of(by), more, most);
    }

    private Register<?> register(String path) {
        Register<?> register = registers.get(path);
        if (register == null) {
            throw new IllegalArgumentException("no register " + path);
        }
        return register;
    }
}
