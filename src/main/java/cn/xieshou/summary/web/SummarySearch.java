package cn.xieshou.summary.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Yearly summaries in the search over everything. */
@Component
@Order(67)
class SummarySearch implements Searched {

    private final SummaryRegister register;
    private final RegisterSearch search;

    SummarySearch(SummaryRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "工作总结", account, words, most, SummarySearch::found));
    }

    private static Found found(SummaryRow row) {
        return new Found(
                row.school() + row.summary().year().label() + "工作总结",
                row.summary().path(),
                row.pairing().supporting() + "—" + row.pairing().recipient());
    }
}
