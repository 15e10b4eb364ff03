package cn.xieshou.rehearsal;

import cn.xieshou.shared.Checksum;
import cn.xieshou.testing.ForeignWords;
import cn.xieshou.testing.Screens;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.workflow.account.AccountPasswords;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The pictures of the help pages. Beside each lie the words of what it shows: headings, labels, buttons. A run of {@code mvn
 * -Phelp-pictures test} takes pictures and words anew, any other compares the words with the page as it is now: pixels differ
 * from one machine's fonts to the other's, words do not.
 */
@Component
class HelpPictures {

    private static final String RETAKE = "; look at the page and retake by mvn -Phelp-pictures test";
    private static final boolean TAKING = Boolean.getBoolean("help.pictures");
    private static final Path PICTURES = Path.of("src/main/resources/static/help/pictures");
    private static final Path WORDS = Path.of("src/test/resources/help-pictures");
    private static final long LARGEST = 60_000;
    private static final List<String> PAGES =
            List.of("principal", "liaison", "office", "section", "personnel", "leader", "expert", "admin");

    /** Name, width and height of every picture on a help page, and whether its file is of that size. */
    private static final String SHOWN = """
            () => Promise.all([...document.querySelectorAll('.help-picture img')].map(async image => {
              image.loading = 'eager';
              await image.decode().catch(() => {});
              return [image.src.replace(/.*\\/|\\.webp$/g, ''), image.getAttribute('width'), image.getAttribute('height'),
                image.naturalWidth + '×' + image.naturalHeight].join(' ');
            }))
            """;

    /** What one goes by on a page; the content of its rows is the sample's. */
    private static final String SAID = """
            part => [...new Set([...part.querySelectorAll(
                'h1, h2, h3, h4, h5, legend, label, summary, th[scope=col], button, .btn, .tabs a, .state-counts a, figcaption, progress')]
              .filter(element => element.checkVisibility())
              .map(element => element.matches('progress') ? '（进度条）' : element.innerText.replace(/\\s+/g, ' ').trim())
              .filter(text => text))].join('\\n') + '\\n'
            """;

    private static final String TO_THE_TOP = """
            part => window.scrollTo(0, part.matches('main') ? 0 : part.getBoundingClientRect().top + window.scrollY - 12)
            """;

    private final PictureList list;
    private final AccountPasswords passwords;
    private final Environment environment;
    private final ApplicationContext context;

    HelpPictures(PictureList list, AccountPasswords passwords, Environment environment, ApplicationContext context) {
        this.list = list;
        this.passwords = passwords;
        this.environment = environment;
        this.context = context;
    }

    /** What is wrong with them, in words; in a run that takes them anew nothing but what cannot be right then either. */
    List<String> faults() throws IOException {
        Screens screens = new Screens(
                environment.getRequiredProperty("local.server.port", Integer.class),
                ForeignWords.outsideNamesOf(context));
        try {
            list.all().stream()
                    .map(PictureList.Shot::account)
                    .distinct()
                    .forEach(account -> passwords.choose(account, SmallCounty.PASSWORD));
            Map<String, Size> sizes = sizes(screens);
            List<String> faults = new ArrayList<>(unlike(sizes));
            for (PictureList.Shot shot : list.all()) {
                if (sizes.containsKey(shot.name())) {
                    faults.addAll(look(shot, sizes.get(shot.name()), screens));
                }
            }
            return faults;
        } finally {
            screens.close();
        }
    }

    /** @param file what the file is in truth */
    private record Size(int width, int height, String file) {

        boolean isTrue() {
            return file.equals(width + "×" + height);
        }
    }

    private static Map<String, Size> sizes(Screens screens) {
        Map<String, Size> sizes = new TreeMap<>();
        Page page = screens.stranger().newPage();
        for (String role : PAGES) {
            page.navigate("/help/" + role);
            for (Object line : (List<?>) page.evaluate(SHOWN)) {
                String[] said = line.toString().split(" ");
                sizes.put(said[0], new Size(Integer.parseInt(said[1]), Integer.parseInt(said[2]), said[3]));
            }
        }
        page.close();
        return sizes;
    }

    /** Pictures that no page shows, or that nobody takes. */
    private List<String> unlike(Map<String, Size> shown) throws IOException {
        TreeSet<String> taken =
                new TreeSet<>(list.all().stream().map(PictureList.Shot::name).toList());
        List<String> faults = new ArrayList<>();
        shown.keySet().stream()
                .filter(name -> !taken.contains(name))
                .forEach(name -> faults.add(name + " is on a help page and not in PictureList"));
        taken.stream()
                .filter(name -> !shown.containsKey(name))
                .forEach(name -> faults.add(name + " is on no help page"));
        try (Stream<Path> files = Files.list(PICTURES)) {
            files.map(file -> file.getFileName().toString().replace(".webp", ""))
                    .filter(name -> !taken.contains(name))
                    .forEach(name -> faults.add(name + " is a file that nobody takes"));
        }
        return faults;
    }

    private List<String> look(PictureList.Shot shot, Size size, Screens screens) throws IOException {
        Page page = screens.session(shot.account()).newPage();
        page.setViewportSize(size.width(), size.height());
        // A chart is whole at once.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(shot.path());
        shot.before().accept(page);
        Locator part = page.locator(shot.part()).first();
        if (part.count() == 0) {
            return List.of(shot.name() + ": " + shot.part() + " is not on " + page.url() + RETAKE);
        }
        String said = part.evaluate(SAID).toString();
        List<String> faults = TAKING ? take(shot.name(), part, said) : compare(shot.name(), size, said);
        page.setViewportSize(Screens.DESK, Screens.HEIGHT);
        shot.after().accept(page);
        page.close();
        return faults;
    }

    private static List<String> take(String name, Locator part, String said) throws IOException {
        part.evaluate(TO_THE_TOP);
        JsonObject how = new JsonObject();
        how.addProperty("format", "webp");
        how.addProperty("quality", 75);
        Page page = part.page();
        byte[] picture = Base64.getDecoder()
                .decode(page.context()
                        .newCDPSession(page)
                        .send("Page.captureScreenshot", how)
                        .get("data")
                        .getAsString());
        Files.write(PICTURES.resolve(name + ".webp"), picture);
        Files.writeString(WORDS.resolve(name + ".txt"), Checksum.ofBytes(picture) + "\n" + said);
        System.out.println(name + ": " + picture.length + " bytes");
        return picture.length > LARGEST ? List.of(name + " has " + picture.length + " bytes") : List.of();
    }

    private static List<String> compare(String name, Size size, String said) throws IOException {
        if (!size.isTrue()) {
            return List.of(name + " is " + size.file() + " and not as its help page says" + RETAKE);
        }
        List<String> kept = Files.readAllLines(WORDS.resolve(name + ".txt"));
        if (!kept.get(0).equals(Checksum.ofBytes(Files.readAllBytes(PICTURES.resolve(name + ".webp"))))) {
            return List.of(name + " is another picture than the one whose words are kept" + RETAKE);
        }
        List<String> then = kept.subList(1, kept.size());
        List<String> now = said.lines().toList();
        return now.equals(then)
                ? List.of()
                : List.of(name + " no longer shows its page: gone " + without(then, now) + ", new " + without(now, then)
                        + RETAKE);
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }
}
