package cn.xieshou;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Tells Spring that all definitions of beans are known once they are: only then does it remember which bean is of which type.
 * By itself it is told last of all, and most beans come earlier, with the web server; each of their parameters was looked for
 * among a thousand definitions.
 */
@Component
class KnownBeans implements BeanFactoryPostProcessor, Ordered {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.freezeConfiguration();
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
