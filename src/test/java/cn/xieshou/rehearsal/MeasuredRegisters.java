package cn.xieshou.rehearsal;

import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every register of the product with those of its pages that {@link RegistersBenchmark} asks; {@link MeasuredRegistersTest} holds it complete. */
@Component
class MeasuredRegisters {

    /** Registers that are made for each page, with the way in which they are measured nevertheless. */
    static final Set<String> MADE_FOR_A_PAGE = Set.of("TeachersRegister");

    private static final String LAST = "page=99999";
    private static final String WORDS = "%E5%AE%9E%E9%AA%8C";

    private final List<Register<?>> registers;
    private final Registers reading;
    private final JdbcClient jdbc;

    MeasuredRegisters(List<Register<?>> registers, Registers reading, JdbcClient jdbc) {
        this.registers = registers;
        this.reading = reading;
        this.jdbc = jdbc;
    }

    /**
     * A register and its pages.
     *
     * @param rows how many rows the reader finds in it
     */
    record Measured(String path, int rows, List<String> pages) {}

    /** All of them, as the account finds them; the pages as what it measures. */
    List<Measured> of(String account) {
        return Stream.concat(registers.stream().map(register -> measured(register, account)), Stream.of(ofOneSchool()))
                .toList();
    }

    private Measured measured(Register<?> register, String account) {
        int rows = reading.first(register, account, reading.asked(register, account, Map.of()), 1)
                .all();
        return new Measured(register.path(), rows, pages(register, account));
    }

    /** First, last, each filter once, each order once from its first and once from its last page. */
    private static List<String> pages(Register<?> register, String account) {
        List<String> pages = new ArrayList<>(List.of(register.path(), register.path() + "?" + LAST));
        register.filters(account).stream()
                .filter(filter -> filter.isText() || filter.choices().size() > 1)
                .forEach(filter -> pages.add(register.path() + "?" + filter.name() + "="
                        + (filter.isText() ? WORDS : filter.choices().get(1).value())));
        register.columns().stream().filter(column -> column.sorts()).forEach(column -> {
            pages.add(register.path() + "?sort=-" + column.key());
            pages.add(register.path() + "?sort=" + column.key() + "&" + LAST);
        });
        return pages;
    }

    /** The teachers of the school that has most, on its page. */
    private Measured ofOneSchool() {
        String school = jdbc.sql(
                        "select school_code from teacher group by school_code order by count(*) desc, school_code fetch first 1 rows only")
                .query(String.class)
                .single();
        int rows = jdbc.sql("select count(*) from teacher where school_code = ?")
                .param(school)
                .query(Integer.class)
                .single();
        String path = "/schools/" + school;
        return new Measured(path, rows, List.of(path, path + "?" + LAST, path + "?q=" + WORDS, path + "?sort=-name"));
    }
}
