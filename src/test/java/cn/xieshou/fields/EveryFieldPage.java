package cn.xieshou.fields;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The form with a field of every kind, as a person fills it in. */
public record EveryFieldPage(Page page) {

    /** Everything that it asks for. */
    public void fillIn() {
        field("帮扶目标").fill("共同提高教学质量");
        field("协议内容").fill("双方每月互访一次");
        type(count(), "1");
        page.getByLabel("我已核对全文").check();
        page.getByLabel("支教").check();
        page.getByLabel("同意签署").check();
        choose(page.locator(".fjs-form-field-select .fjs-select-display").first(), "小学");
        choose(field("学科"), "语文");
        type(day(), "2026-12-01");
        page.getByLabel("职责").first().fill("牵头");
    }

    public void addDuty(String duty) {
        page.locator(".fjs-repeat-render-add").click();
        page.getByLabel("职责").last().fill(duty);
    }

    public void send() {
        page.locator(".form-actions .btn-primary").click();
    }

    /**
     * As a person does, key by key; what no key types comes by an input method. A person waits longer than the form, which
     * draws a value anew 300 ms after it was typed.
     */
    public void type(Locator field, String text) {
        page.evaluate("() => new Promise(drawn => setTimeout(() => requestAnimationFrame(drawn), 400))");
        field.fill("");
        field.pressSequentially(text);
        field.press("Tab");
    }

    public Locator day() {
        return page.locator(".fjs-datepicker input").first();
    }

    public Locator count() {
        return field("教师人数");
    }

    public Locator field(String label) {
        return page.getByLabel(label).first();
    }

    private void choose(Locator field, String option) {
        field.click();
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }
}
