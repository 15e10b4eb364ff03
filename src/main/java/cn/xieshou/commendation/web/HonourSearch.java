package cn.xieshou.commendation.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import cn.xieshou.shared.SchoolYear;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The honour register in the search over everything. */
@Component
@Order(91)
class HonourSearch implements Searched {

    private final HonourRegister register;
    private final RegisterSearch search;

    HonourSearch(HonourRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "荣誉册", account, words, most, HonourSearch::found));
    }

    private static Found found(HonourRow row) {
        return new Found(
                row.name() + "：" + row.one().kind().label(),
                "/commendations/" + row.one().commendation(),
                new SchoolYear(row.year()).label() + " · " + row.one().number());
    }
}
