package cn.xieshou.matter;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.PersonLeft;
import cn.xieshou.workflow.Worklist;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When an account ends or its person changes school or role, what stands on that place is looked at again: deputyships, tasks
 * in hand, handed-over ones too, and questions. Copies need nothing: they are shown to who may see the matter.
 */
@Component
class Departures {

    private final Directory directory;
    private final Worklist worklist;
    private final DeputyMoves deputies;
    private final RightfulHands rightful;
    private final OpenQuestions questions;

    Departures(
            Directory directory,
            Worklist worklist,
            DeputyMoves deputies,
            RightfulHands rightful,
            OpenQuestions questions) {
        this.directory = directory;
        this.worklist = worklist;
        this.deputies = deputies;
        this.rightful = rightful;
        this.questions = questions;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void left(PersonLeft event) {
        String account = event.account();
        Optional<Person> now = directory.inOffice(account);
        if (now.filter(person -> person.group().equals(event.before().group())).isPresent()) {
            return;
        }
        String why = now.isPresent() ? "已调整岗位" : "的账号已停用";
        deputies.review(account, why);
        worklist.inHandOf(account).forEach(task -> rightful.settle(task.taskId(), why));
        questions.review(account, why);
    }
}
