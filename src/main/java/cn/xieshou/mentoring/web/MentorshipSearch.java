package cn.xieshou.mentoring.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Mentors and apprentices of this school year in the search over everything. */
@Component
@Order(85)
class MentorshipSearch implements Searched {

    private final MentorshipRegister register;
    private final RegisterSearch search;

    MentorshipSearch(MentorshipRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "师徒结对", account, words, most, MentorshipSearch::found));
    }

    private static Found found(MentorshipRow row) {
        return new Found(
                row.one().title(),
                row.path(),
                row.pairing().supporting() + "—" + row.pairing().recipient());
    }
}
