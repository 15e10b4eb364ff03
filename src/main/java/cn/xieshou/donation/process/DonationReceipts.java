package cn.xieshou.donation.process;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.People;
import cn.xieshou.directory.Role;
import cn.xieshou.donation.Donation;
import cn.xieshou.donation.DonationReceipt;
import cn.xieshou.donation.Donations;
import cn.xieshou.donation.LoanProlonged;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the model asks: {@code ${donationReceipts.receiver(donation)}}. */
@Component
public class DonationReceipts {

    private final Donations donations;
    private final Pairings pairings;
    private final People people;
    private final Directory directory;
    private final TaskService tasks;

    DonationReceipts(Donations donations, Pairings pairings, People people, Directory directory, TaskService tasks) {
        this.donations = donations;
        this.pairings = pairings;
        this.people = people;
        this.directory = directory;
        this.tasks = tasks;
    }

    /** Account of who receives, and gives back what was lent: the liaison of the other school. */
    public String receiver(long donation) {
        Donation one = donations.get(donation);
        return people.liaison(school(one, one.side().other()));
    }

    /** Account of who sees that it is back: the liaison of the school that lent it. */
    public String giver(long donation) {
        Donation one = donations.get(donation);
        return people.liaison(school(one, one.side()));
    }

    /** Account of who corrects it: who recorded it, or if they left that school its liaison. */
    public String recorder(long donation) {
        Donation one = donations.get(donation);
        String school = school(one, one.side());
        boolean still = directory.membersOf(Role.LIAISON.group(school)).stream()
                .anyMatch(person -> person.account().equals(one.recordedBy()));
        return still ? one.recordedBy() : people.liaison(school);
    }

    /** The day on which both schools have agreed for what was lent. */
    public Date agreedReturn(long donation) {
        Donation one = donations.get(donation);
        return Deadline.fixed(Objects.requireNonNull(one.returnBy(), "not lent"), "两校约定的归还日期")
                .at();
    }

    /** The step that is open is due on the new day. */
    @EventListener
    public void on(LoanProlonged prolonged) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(prolonged.pairingId())
                .taskDefinitionKey(DonationReceipt.RETURN)
                .processVariableValueEquals(DonationReceipt.DONATION.name(), prolonged.donation())
                .list()
                .forEach(task -> tasks.setDueDate(task.getId(), agreedReturn(prolonged.donation())));
    }

    private String school(Donation one, Side side) {
        return pairings.get(one.pairingId()).school(side);
    }
}
