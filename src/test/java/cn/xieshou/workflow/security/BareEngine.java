package cn.xieshou.workflow.security;

import java.util.UUID;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * The engine as it comes, authorizations on, with its REST API and the web apps' set-up page on a server of their own: what
 * the tests of the holes are shown open on.
 */
final class BareEngine implements AutoCloseable {

    static final String NAME = "bare";

    final ProcessEngine engine;
    final int port;
    private final Tomcat tomcat = new Tomcat();

    BareEngine() {
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setProcessEngineName(NAME);
        settings.setJdbcUrl("jdbc:h2:mem:bare-" + UUID.randomUUID());
        settings.setAuthorizationEnabled(true);
        settings.setJobExecutorActivate(false);
        engine = settings.buildProcessEngine();
        RuntimeContainerDelegate.INSTANCE.get().registerProcessEngine(engine);
        port = serve();
    }

    private int serve() {
        ResourceConfig api = new ResourceConfig();
        CamundaRestResources.getResourceClasses().forEach(api::register);
        CamundaRestResources.getConfigurationClasses().forEach(api::register);
        api.register(SetupResource.class);
        try {
            tomcat.setBaseDir("target/bare-" + UUID.randomUUID());
            tomcat.setPort(0);
            tomcat.setHostname("localhost");
            Context context = tomcat.addContext("", null);
            Tomcat.addServlet(context, "api", new ServletContainer(api)).setAsyncSupported(true);
            context.addServletMappingDecoded("/*", "api");
            tomcat.start();
            return tomcat.getConnector().getLocalPort();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An address of the API for this engine. */
    String at(String path) {
        return "/engine/" + NAME + "/" + path;
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        } finally {
            RuntimeContainerDelegate.INSTANCE.get().unregisterProcessEngine(engine);
            engine.close();
        }
    }
}
