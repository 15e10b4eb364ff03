package cn.xieshou.invitation;

import java.util.List;
import java.util.Optional;

/**
 * Something that people without an account are asked to say or write themselves; one bean for each. What they send is stored by
 * {@link #accept} as an input to a step: who decides stays the step's party.
 */
public interface Invitable {

    /** Its name in addresses: letters only. */
    String key();

    /** «支教意愿», as people read it. */
    String label();

    /** What the subject of an address stands for; empty if there is no such matter. */
    Optional<InvitedMatter> matter(String subject);

    /** Whether the account may send, print and take back links in the matter; who may not does not learn that it exists. */
    boolean mayIssue(String account, String subject);

    /** Whom the matter names so far. */
    List<Invitee> people(String subject);

    /** Whoever of that staff number may be asked in the matter; empty for everybody else. */
    Optional<Invitee> invitee(String subject, String number);

    /** Why nothing more can be filled in, as a Chinese sentence without a stop; empty if it can. */
    Optional<String> over(String subject);

    /** What the person reads and fills in. */
    Sheet sheet(String subject, String number);

    /**
     * Stores what the person sent; it was read by the fields of {@link #sheet} before.
     *
     * @throws cn.xieshou.workflow.FormRefused with what is wrong at which field; the link can be used again then
     */
    void accept(String subject, String number, FilledSheet filled);

    /** How the trail calls somebody: by name, unless others read the trail who may not know yet who is asked. */
    default String inTrail(Invitee who) {
        return who.name();
    }
}
