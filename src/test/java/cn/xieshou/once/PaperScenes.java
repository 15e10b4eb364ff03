package cn.xieshou.once;

import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperTemplates;
import cn.xieshou.paper.word.WordText;
import cn.xieshou.signature.Signatures;
import cn.xieshou.testing.Handwriting;
import cn.xieshou.testing.PairingWalk;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** What is done with the templates of papers and the signatures on them. */
@Component
class PaperScenes implements Scenes {

    private static final String SIGNATURE = "/account/signature";
    private static final String PAGE = "/settings/templates/publicity-notice";

    private final Cast cast;
    private final PairingWalk walk;
    private final Signatures signatures;
    private final PaperTemplates templates;

    PaperScenes(Cast cast, PairingWalk walk, Signatures signatures, PaperTemplates templates) {
        this.cast = cast;
        this.walk = walk;
        this.signatures = signatures;
        this.templates = templates;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of(
                "/settings/templates/{kind}",
                this::bring,
                "/settings/templates/{kind}/use",
                this::use,
                "/pairings/{pairingId}/case-file",
                this::putTogether,
                "/account/signature",
                this::sign,
                "/account/signature/delete",
                this::dropSignature);
    }

    /** Other tests read what the product's own template says. */
    void shippedAgain() {
        templates.use(templates.kind("publicity-notice").orElseThrow(), null, cast.office());
    }

    private Attempt putTogether() {
        String page = "/pairings/" + cast.drafting().id();
        return Attempt.of(cast.office(), page + "/documents", page + "/case-file");
    }

    private Attempt sign() throws IOException {
        String principal = walk.pairing().recipientSchool() + ".principal";
        return new Attempt(principal, SIGNATURE, SIGNATURE, SIGNATURE, Map.of(), Handwriting.on("png", 600, 200));
    }

    private Attempt dropSignature() throws IOException {
        String principal = walk.pairing().recipientSchool() + ".principal";
        signatures.store(principal, new ByteArrayResource(Handwriting.on("png", 600, 200)));
        return Attempt.of(principal, SIGNATURE, SIGNATURE + "/delete");
    }

    private Attempt bring() {
        return new Attempt(cast.office(), PAGE, PAGE, PAGE, Map.of(), template());
    }

    /** The newest is the first on its page. */
    private Attempt use() {
        PaperKind kind = templates.kind("publicity-notice").orElseThrow();
        Objects.requireNonNull(
                templates.bring(kind, "新.docx", template(), cast.office()).template());
        return Attempt.of(cast.office(), PAGE, PAGE + "/use");
    }

    private static byte[] template() {
        return WordText.of(
                "第" + Cast.next() + "次 {{学年}}支教人选公示",
                "{{人选.姓名}}（{{人选.派出学校}}）教{{人选.学科}}，到{{人选.任教学校}}",
                "{{公示开始}}至{{公示截止}}，{{受理股室}}受理异议。");
    }
}
