package cn.xieshou.survey;

import cn.xieshou.shared.Side;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the schools stated, by school and school year (the year in which it starts); in models the bean {@code surveys}. */
@Service
@Transactional
public class Surveys {

    /** As {@code ReadOnce} calls which schools have stated theirs, where long work keeps that. */
    static final String STATED = "stated";

    private final NeedsRepository needs;
    private final OfferRepository offers;
    private final SurveyLists lists;

    private final JdbcClient jdbc;

    Surveys(NeedsRepository needs, OfferRepository offers, SurveyLists lists, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.needs = needs;
        this.offers = offers;
        this.lists = lists;
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

    /** What the school needed when it was asked last before that school year. */
    @Transactional(readOnly = true)
    public Optional<Needs> needsBefore(String school, int schoolYear) {
        return needs.before(school, schoolYear);
    }

    /** What the school offered when it was asked last before that school year. */
    @Transactional(readOnly = true)
    public Optional<Offer> offerBefore(String school, int schoolYear) {
        return offers.before(school, schoolYear);
    }

    /** Reads at once what hangs on the needs of one school and the offer of the other: a page that shows both asks once. */
    @Transactional(readOnly = true)
    public void readLists(String recipient, String supporting, int schoolYear) {
        lists.read(List.of(
                new SurveyLists.Key(recipient, schoolYear, Side.RECIPIENT),
                new SurveyLists.Key(supporting, schoolYear, Side.SUPPORTING)));
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
