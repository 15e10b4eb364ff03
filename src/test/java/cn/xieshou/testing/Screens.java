package cn.xieshou.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People of the {@link SmallCounty} before their screens, and what is wrong with any page that they see. */
public final class Screens {

    public static final int DESK = 1366;
    public static final int HEIGHT = 768;
    private static final int TELEPHONE = 360;

    private static final String OVERFLOW = """
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth
            """;

    /** On a telephone a row is a card: a cell says its column, unless it is the card's title or a button, and has something to say. */
    private static final String UNLABELLED = """
            () => [...document.querySelectorAll('.table-register tbody td')]
              .filter(cell => cell.offsetParent && cell.colSpan === 1)
              .filter(cell => {
                const text = cell.innerText.trim();
                const field = cell.querySelector('input, select, textarea, img, svg');
                if (cell.dataset.label) {
                  return !text && !field;
                }
                const title = cell.cellIndex === 0 && cell.querySelector('b, strong, th');
                const button = [...cell.childNodes].every(node =>
                  !node.textContent.trim() || node.nodeType === Node.ELEMENT_NODE && node.matches('a, form, button, details'));
                return text && !title && !button;
              })
              .map(cell => cell.dataset.label ? cell.dataset.label + ': nothing' : cell.innerText.trim())
            """;

    private static final String DRAWN = """
            () => !document.querySelector('details[open] .diagram:not([data-drawn=done])')
            """;

    private static final String BESIDE = """
            () => [...document.querySelectorAll('.fjs-container *')]
              .filter(element => element.offsetParent && !element.childElementCount)
              .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
              .map(element => element.className + ' ' + element.textContent)
            """;

    /** Sends the first form of the page that has an empty required field, past the browser's own check; false if none. */
    private static final String SEND_BLANK = """
            () => {
              const blank = form => [...form.elements].some(e => e.required && e.value === '');
              const form = [...document.querySelectorAll('main form[method=post]')].find(blank);
              if (form) {
                window.isSending = true;
                HTMLFormElement.prototype.submit.call(form);
              }
              return Boolean(form);
            }
            """;

    private final int port;
    private final ForeignWords foreign;
    private final Map<String, List<Cookie>> signedIn = new HashMap<>();
    private final Set<String> examined = new HashSet<>();
    private final List<String> findings = new ArrayList<>();
    private @Nullable BrowserContext browser;
    private String inFront = "";

    /** @param foreign knows the names of the pages */
    public Screens(int port, ForeignWords foreign) {
        this.port = port;
        this.foreign = foreign;
    }

    /** Everything wrong since the last {@link #close}. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    public void finding(String text) {
        findings.add(text);
    }

    /** The browser with somebody signed in, once until {@link #close}; whoever used it before has to be asked for again. */
    public BrowserContext session(String account) {
        BrowserContext session = handOver(account);
        if (!signedIn.containsKey(account)) {
            Page page = session.newPage();
            Browser.signIn(page, account, SmallCounty.PASSWORD);
            page.close();
            signedIn.put(account, session.cookies());
        }
        return session;
    }

    /** The browser with nobody signed in. */
    public BrowserContext stranger() {
        BrowserContext session = handOver("");
        session.clearCookies();
        return session;
    }

    /** One browser for all, as at a school: it keeps styles, scripts and fonts, which to load anew takes longest. */
    private BrowserContext handOver(String account) {
        BrowserContext session = browser();
        if (!account.equals(inFront)) {
            signedIn.replace(inFront, session.cookies());
            session.clearCookies();
            session.addCookies(signedIn.getOrDefault(account, List.of()));
            inFront = account;
        }
        return session;
    }

    private BrowserContext browser() {
        if (browser == null) {
            browser = Browser.session(port, DESK, HEIGHT);
            browser.onResponse(answer -> {
                if (answer.status() >= 500) {
                    finding(answer.url() + " answers " + answer.status());
                }
            });
        }
        return browser;
    }

    /** Closes all pages and forgets who was signed in and what was found. */
    public void close() {
        browser().pages().forEach(Page::close);
        browser().clearCookies();
        signedIn.clear();
        inFront = "";
        findings.clear();
    }

    /** All there is to see: words and widths of every page; accessibility and a blank form of the first of its kind. */
    public void examine(Page page, String path) {
        fits(page, path);
        if (examined.add(Crawl.kind(path))) {
            Accessibility.seriousFindingsAmongFirstRows(page).forEach(rule -> finding(path + ": " + rule));
        }
        if (examined.add(Crawl.kind(path) + " blank") && (Boolean) page.evaluate(SEND_BLANK)) {
            page.waitForFunction("() => !window.isSending && document.readyState === 'complete'");
            fits(page, path + ", sent blank");
            if (page.locator(".alert-success").count() > 0) {
                finding(path + " takes a blank form");
            }
        }
    }

    /** Words, and the width of a desk and of a telephone. */
    public void fits(Page page, String path) {
        page.waitForFunction(DRAWN);
        words(page, path);
        int width = page.viewportSize().width;
        fits(page, path, width);
        // The next page begins at this width: changing it takes as long as opening a page.
        int other = width == DESK ? TELEPHONE : DESK;
        page.setViewportSize(other, HEIGHT);
        fits(page, path, other);
    }

    /** Nothing of an open form stands beside a telephone's screen. */
    public void fitsInTelephone(Page page, String form) {
        page.setViewportSize(TELEPHONE, HEIGHT);
        ((List<?>) page.evaluate(BESIDE)).forEach(text -> finding(form + " is too wide for a telephone at " + text));
    }

    public void words(Page page, String where) {
        foreign.on(page).forEach(line -> finding(where + ": " + line));
    }

    private void fits(Page page, String path, int width) {
        if ((Boolean) page.evaluate(OVERFLOW)) {
            finding(path + " is too wide for " + width);
        }
        if (width == TELEPHONE) {
            ((List<?>) page.evaluate(UNLABELLED))
                    .forEach(cell -> finding(path + " has a cell without its column: " + cell));
        }
    }
}
