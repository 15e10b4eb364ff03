package cn.xieshou.survey;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the schools stated, by school and school year (the year in which it starts); in models the bean {@code surveys}. */
@Service
@Transactional
public class Surveys {

    private final NeedsRepository needs;
    private final OfferRepository offers;

    private final JdbcClient jdbc;

    Surveys(NeedsRepository needs, OfferRepository offers, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.needs = needs;
        this.offers = offers;
    }

    /** Nobody else states anything for the school until this transaction ends: partners' forms are of different cases. */
    public void lock(String school) {
        jdbc.sql("select code from school where code = ? for update")
                .param(school)
                .query(String.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Needs> needs(String school, int schoolYear) {
        return needs.find(school, schoolYear);
    }

    @Transactional(readOnly = true)
    public Optional<Offer> offer(String school, int schoolYear) {
        return offers.find(school, schoolYear);
    }

    /** Stores what a recipient school needs, in place of what it stated before for that year. */
    public void state(Needs stated) {
        needs.replace(stated);
    }

    /** Stores what a supporting school offers, in place of what it stated before for that year. */
    public void state(Offer stated) {
        offers.replace(stated);
    }

    @Transactional(readOnly = true)
    public boolean lacksNeeds(String school, int schoolYear) {
        return !needs.exists(school, schoolYear);
    }

    @Transactional(readOnly = true)
    public boolean lacksOffer(String school, int schoolYear) {
        return !offers.exists(school, schoolYear);
    }

    /** Whether both schools have stated theirs, as they have after a round of matching. */
    @Transactional(readOnly = true)
    public boolean complete(String supportingSchool, String recipientSchool, int schoolYear) {
        return !lacksNeeds(recipientSchool, schoolYear) && !lacksOffer(supportingSchool, schoolYear);
    }
}
