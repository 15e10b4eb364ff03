package cn.xieshou.signature;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.Agreement;
import cn.xieshou.agreement.AgreementPaper;
import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.agreement.Agreements;
import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.paper.Papers;
import cn.xieshou.paper.word.WordText;
import cn.xieshou.testing.FilledForm;
import cn.xieshou.testing.Handwriting;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.Photographs;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One keeps one's signature, nobody else sees it, and it stands on papers where one has signed. */
abstract class SignatureOfPeople {

    private static final String PAGE = "/account/signature";
    private static final String PICTURE = PAGE + "/picture.png";

    @LocalServerPort
    int port;

    @Autowired
    PairingWalk walk;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    Signatures signatures;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementPaper paper;

    @Autowired
    Papers papers;

    @Autowired
    Directory directory;

    private Pairing pairing;
    private String supporting;
    private String recipient;

    @BeforeEach
    void anAgreementAtThePrincipals() {
        pairing = walk.pairing();
        supporting = pairing.supportingSchool() + ".principal";
        recipient = pairing.recipientSchool() + ".principal";
        walk.survey(pairing);
        walk.draft(pairing);
        walk.agree(pairing);
    }

    // The page

    @Test
    void itIsKeptShownReplacedAndDeletedByItsOwnerAlone() throws IOException {
        Visitor owner = visitor(supporting);
        Visitor other = visitor(recipient);
        assertThat(owner.get(PAGE).body()).contains("存一个签名").doesNotContain("现在的签名");
        assertThat(owner.get(PICTURE).status()).isEqualTo(404);

        assertThat(bring(owner, "签名.jpg", Handwriting.on("jpeg", 800, 400)).location())
                .endsWith(PAGE);
        assertThat(owner.get(PAGE).body()).contains("现在的签名", "换一个");
        assertThat(owner.get(PICTURE).header("Content-Type")).startsWith("image/png");
        assertThat(owner.get(PICTURE).header("Cache-Control")).contains("no-store");
        assertThat(other.get(PICTURE).status()).as("another's is not there").isEqualTo(404);
        assertThat(other.get(PAGE).body()).contains("存一个签名").doesNotContain("现在的签名");

        byte[] first = signatures.picture(supporting).orElseThrow();
        bring(owner, "签名.png", Handwriting.on("png", 900, 300));
        assertThat(signatures.picture(supporting).orElseThrow()).isNotEqualTo(first);

        owner.form(PAGE, PAGE + "/delete", Map.of());
        assertThat(signatures.picture(supporting)).isEmpty();
        assertThat(owner.get(PAGE).body()).contains("已删除").doesNotContain("现在的签名");
    }

    @Test
    void whatIsRefusedIsSaidAtTheFieldAndChangesNothing() throws IOException {
        Visitor owner = visitor(supporting);
        bring(owner, "签名.png", Handwriting.on("png", 900, 300));
        byte[] kept = signatures.picture(supporting).orElseThrow();
        Answer page = bring(owner, "签名.png", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("请选择手机拍的照片", "aria-invalid=\"true\"", "现在的签名");
        assertThat(bring(owner, "签名.jpg", Photographs.heic("heic")).body()).contains("兼容性最佳");
        assertThat(bring(owner, "空.png", new byte[0]).body()).contains("还没有签名");
        assertThat(signatures.picture(supporting)).contains(kept);
        assertThat(Visitor.at(port).get(PAGE).status()).isEqualTo(302);
    }

    // The papers

    @Test
    void itStandsWhereItsOwnerHasSignedAndNowhereElse() throws IOException {
        bring(visitor(supporting), "签名.png", Handwriting.on("png", 900, 300));
        bring(visitor(recipient), "签名.png", Handwriting.on("png", 800, 300));
        assertThat(pictures(word())).as("nobody has signed").isEmpty();

        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        assertThat(pictures(word()))
                .containsExactly(signatures.picture(supporting).orElseThrow());
        assertThat(WordText.of(word())).contains("（尚未签署）").doesNotContain("签署人：" + directory.personName(supporting));

        walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        walk.countersign(pairing);
        assertThat(pictures(word())).hasSize(2);
        assertThat(WordText.of(word()))
                .as("the office keeps none")
                .contains("签署人：" + directory.personName(PairingWalk.OFFICE));

        visitor(supporting).form(PAGE, PAGE + "/delete", Map.of());
        assertThat(pictures(word()))
                .containsExactly(signatures.picture(recipient).orElseThrow());
        assertThat(WordText.of(word())).contains("签署人：" + directory.personName(supporting));
    }

    @Test
    void underAChangedTextThereIsNone() throws IOException {
        bring(visitor(supporting), "签名.png", Handwriting.on("png", 900, 300));
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        assertThat(pictures(word())).hasSize(1);
        walk.sendBack(pairing, AgreementSigning.SIGN_RECIPIENT, "请补充支教学科");
        walk.draft(pairing, Map.of("others", "每月通气一次"));
        assertThat(pictures(word())).as("the signature is void").isEmpty();
    }

    @Test
    void thePdfDrawsItToo() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(papers.printsPdf(), "no Chinese font is installed");
        bring(visitor(supporting), "签名.png", Handwriting.on("png", 900, 300));
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        List<PDImageXObject> drawn = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(papers.pdf(paper, values()))) {
            for (PDPage page : pdf.getPages()) {
                String content = new String(page.getContents().readAllBytes(), StandardCharsets.US_ASCII);
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (content.contains("/" + name.getName() + " Do")) {
                        drawn.add((PDImageXObject) page.getResources().getXObject(name));
                    }
                }
            }
            assertThat(drawn).hasSize(1);
            assertThat(drawn.get(0).getSoftMask()).as("transparent ground").isNotNull();
        }
    }

    private Answer bring(Visitor owner, String name, byte[] picture) {
        FilledForm form = FilledForm.on(owner.get(PAGE).body(), "signature").orElseThrow();
        return owner.send("POST", PAGE, FilledForm.PARTS, form.bodyWith(Map.of(name, picture)));
    }

    private PaperValues values() {
        Agreement agreement = agreements.ofPairing(pairing.id()).orElseThrow();
        return paper.values(agreement, agreements.verify(pairing.id()));
    }

    private byte[] word() {
        return papers.word(paper, values());
    }

    private static List<byte[]> pictures(byte[] word) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
            return document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getTableCells().stream())
                    .flatMap(cell -> cell.getParagraphs().stream())
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getEmbeddedPictures().stream())
                    .map(picture -> picture.getPictureData().getData())
                    .toList();
        }
    }

    private Visitor visitor(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
