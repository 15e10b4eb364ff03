package cn.xieshou.meeting.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What joint meetings of this school year decided in the search over everything. */
@Component
@Order(86)
class DecisionSearch implements Searched {

    private final DecisionRegister register;
    private final RegisterSearch search;

    DecisionSearch(DecisionRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, register.title(), account, words, most, DecisionSearch::found));
    }

    private static Found found(DecisionRow row) {
        return new Found(
                row.one().content(),
                row.path(),
                row.school() + " · " + row.one().state().label());
    }
}
