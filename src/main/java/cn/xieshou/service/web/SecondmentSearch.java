package cn.xieshou.service.web;

import cn.xieshou.pairing.Pairings;
import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import cn.xieshou.secondment.Secondments;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The secondments of the school year in the search over everything; by its number one of any year. */
@Component
@Order(70)
class SecondmentSearch implements Searched {

    private final SecondmentRegister register;
    private final RegisterSearch search;
    private final Secondments secondments;
    private final Pairings pairings;

    SecondmentSearch(SecondmentRegister register, RegisterSearch search, Secondments secondments, Pairings pairings) {
        this.register = register;
        this.search = search;
        this.secondments = secondments;
        this.pairings = pairings;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "支教", account, words, most, SecondmentSearch::found));
    }

    @Override
    public Optional<String> numbered(String account, String number) {
        return secondments
                .find(number)
                .filter(one -> pairings.maySee(account, one.pairingId()))
                .map(one -> "/secondments/" + one.id());
    }

    private static Found found(SecondmentRow row) {
        String who = Objects.requireNonNullElse(row.teacherName(), "支教选派");
        String address = row.id() == null ? row.origin() : "/secondments/" + row.id();
        return new Found(
                who + "，" + row.home() + "—" + row.host(),
                address,
                Objects.requireNonNullElse(row.id(), row.pairingId()) + " · " + row.standing());
    }
}
