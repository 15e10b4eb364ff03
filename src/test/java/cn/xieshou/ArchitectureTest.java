package cn.xieshou;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.xieshou.upload.UnscannedFile;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.http.Part;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What holds between classes; what holds between modules is {@link ModulesTest}'s. */
@AnalyzeClasses(packages = "cn.xieshou", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_ENGINE_IS_KNOWN_TO_PROCESS_PACKAGES_AND_WORKFLOW = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "cn.xieshou.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule NOBODY_CALLS_A_CONTROLLER = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_PAGES = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "cn.xieshou.workflow..", "cn.xieshou.portal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.xieshou..web..");

    @ArchTest
    static final ArchRule A_NAME_SAYS_WHAT_IT_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveNameMatching(".*(Helper|Manager|Impl|Dto)");

    /** The checksum of a request is over what came, whatever it is. */
    @ArchTest
    static final ArchRule ONE_GATE_READS_WHAT_IS_UPLOADED = noClasses()
            .that()
            .resideOutsideOfPackage("cn.xieshou.upload..")
            .and()
            .doNotHaveFullyQualifiedName("cn.xieshou.once.SentForm")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(MultipartFile.class, Part.class);

    /** Attachments are scanned after they were cleaned. */
    @ArchTest
    static final ArchRule WHAT_IS_NOT_SCANNED_GOES_TO_ATTACHMENTS_ONLY = noClasses()
            .that()
            .resideOutsideOfPackages("cn.xieshou.upload..", "cn.xieshou.files..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(UnscannedFile.class);
}
