package cn.xieshou.rehearsal;

import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterView;
import cn.xieshou.register.Registers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every register by every of its orders, page after page, against the same rows read in one go: pages look for the keys of their rows
 * first, the sheet does not.
 */
@Component
class RegistersTurned {

    private final List<Register<?>> all;
    private final Registers registers;
    private final TransactionTemplate transaction;

    RegistersTurned(List<Register<?>> all, Registers registers, TransactionTemplate transaction) {
        this.all = all;
        this.registers = registers;
        this.transaction = transaction;
    }

    /**
     * @param pages how many a register has, by its path
     * @param faults orders in which the pages are not the rows
     */
    record Turned(Map<String, Integer> pages, List<String> faults) {}

    Turned as(String account) {
        Map<String, Integer> pages = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Register<?> register : all) {
            sorts(register).forEach(sort -> {
                int turned = transaction.execute(status -> turn(register, account, sort, faults));
                pages.merge(register.path(), turned, Math::max);
            });
        }
        return new Turned(pages, faults);
    }

    private <R> int turn(Register<R> register, String account, String sort, List<String> faults) {
        List<List<Cell>> read = new ArrayList<>();
        RegisterView<R> view = view(register, account, sort, 1);
        for (int page = 1; page <= view.pages(); page++) {
            RegisterView<R> one = page == 1 ? view : view(register, account, sort, page);
            one.rows().forEach(row -> read.add(drawn(one.columns(), row)));
        }
        List<List<Cell>> whole = new ArrayList<>();
        Asked asked = registers.asked(register, account, Map.of("sort", sort));
        registers.each(register, account, asked, Condition.ANY, row -> whole.add(drawn(view.columns(), row)));
        if (!read.equals(whole) || view.total() != whole.size()) {
            faults.add(register.path() + "?sort=" + sort + ": " + read.size() + " on pages, " + whole.size()
                    + " rows, said " + view.total());
        }
        return view.total() == 0 ? 0 : view.pages();
    }

    private <R> RegisterView<R> view(Register<R> register, String account, String sort, int page) {
        return registers.view(register, account, Map.of("sort", sort, "page", String.valueOf(page)));
    }

    private static <R> List<Cell> drawn(List<Column<R>> columns, R row) {
        return columns.stream()
                .map(column -> Objects.requireNonNull(column.cell()).apply(row))
                .toList();
    }

    private static Stream<String> sorts(Register<?> register) {
        return Stream.concat(
                Stream.of(""),
                register.columns().stream()
                        .filter(Column::sorts)
                        .flatMap(column -> Stream.of(column.key(), "-" + column.key())));
    }
}
