package cn.xieshou.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the ledger of the attachments speaks of people and terms (R-CAD-1). */
class AttachmentWordsTest {

    private static final Cadre LIN = new Cadre(7, "T1", "林某", "教务处副主任", CadreKind.values()[0]);

    @Test
    void whoIsSentAndWhoGuidesIsNamedWithTheirPost() {
        assertThat(LIN.title()).isEqualTo("林某（教务处副主任，" + CadreKind.values()[0].label() + "）");
        assertThat(new Mentor(null, "郑某", "教研室主任").title()).isEqualTo("郑某（教研室主任）");
    }

    @Test
    void aTermIsNamedForPeopleAndForAddresses() {
        TermKey autumn = new TermKey("P-2026-001", 2026, 1);
        assertThat(autumn.label()).isEqualTo("2026—2027学年第一学期");
        assertThat(new TermKey("P-2026-001", 2026, 2).label()).isEqualTo("2026—2027学年第二学期");
        assertThat(autumn.slug()).isEqualTo("2026-1");
    }

    @Test
    void aCadreIsFoundInItsOwnAttachmentOnly() {
        Attachment attachment = new Attachment(
                1,
                new TermKey("P-2026-001", 2026, 1),
                AttachmentState.RUNNING,
                "liaison",
                Instant.EPOCH,
                "跟岗",
                null,
                null,
                null,
                null,
                null,
                List.of(new Cadre(6, null, "郑某", "主任", CadreKind.values()[0]), LIN));
        assertThat(attachment.cadre(7L)).contains(LIN);
        assertThat(attachment.cadre(8L)).isEmpty();
        assertThat(attachment.cadre(null)).isEmpty();
        assertThat(attachment.running()).isTrue();
    }

    @Test
    void thePointsOfATermAreCountedInTheirUnits() {
        assertThat(Criterion.values())
                .extracting(Criterion::label, Criterion::unit)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("派出干部", "名"),
                        org.assertj.core.groups.Tuple.tuple("累计挂职", "天"),
                        org.assertj.core.groups.Tuple.tuple("指导干部到校指导", "次"),
                        org.assertj.core.groups.Tuple.tuple("挂职心得体会", "份"));
        assertThat(Addressee.values())
                .extracting(Addressee::field)
                .containsExactly("reportBureau", "reportSupporting", "reportOwn");
    }
}
