package cn.xieshou.renewal.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Renewals in the search over everything. */
@Component
@Order(RenewalSearch.AFTER_EXPERIENCES)
class RenewalSearch implements Searched {

    static final int AFTER_EXPERIENCES = 93;

    private final RenewalRegister register;
    private final RegisterSearch search;

    RenewalSearch(RenewalRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "续签和结束", account, words, most, RenewalSearch::found));
    }

    private static Found found(RenewalRow row) {
        return new Found(
                row.pairing().title(),
                row.path(),
                row.cycle() + "，" + row.standing().label());
    }
}
