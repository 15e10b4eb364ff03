package cn.xieshou.portal;

import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Pairings in the search over everything; so all that has a business key, by that. */
@Component
@Order(10)
class PairingSearch implements Searched {

    private final PairingRegister register;
    private final RegisterSearch search;
    private final Matters matters;

    PairingSearch(PairingRegister register, RegisterSearch search, Matters matters) {
        this.register = register;
        this.search = search;
        this.matters = matters;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "结对", account, words, most, row -> found(row.it())));
    }

    @Override
    public Optional<String> numbered(String account, String number) {
        return matters.maySee(account, number)
                ? Optional.of(matters.of(number).href()).filter(address -> !address.isEmpty())
                : Optional.empty();
    }

    private static Found found(PairingInRow pairing) {
        return new Found(
                pairing.title(),
                "/pairings/" + pairing.id(),
                pairing.id() + " · " + pairing.stage().label());
    }
}
