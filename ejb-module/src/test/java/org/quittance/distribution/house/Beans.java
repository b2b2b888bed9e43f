package org.quittance.distribution.house;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatchers;

/** One instance of each bean, injected by its fields; stateless beans run in their transactions. */
public final class Beans {

  private final Map<Class<?>, Object> made = new HashMap<>();
  private final List<Object> fired = new CopyOnWriteArrayList<>();
  private final List<Consumer<Object>> observers = new CopyOnWriteArrayList<>();
  private final Map<Class<?>, Class<?>> implementations;
  private final Transactions transactions;

  Beans(Transactions transactions, Map<Class<?>, Class<?>> implementations) {
    this.transactions = transactions;
    this.implementations = implementations;
  }

  /** Puts a bean in place of the one that would be made. */
  void put(Class<?> type, Object bean) {
    made.put(type, bean);
  }

  synchronized <T> T get(Class<T> type) {
    if (!made.containsKey(type)) {
      try {
        Class<?> concrete = implementations.getOrDefault(type, type);
        Object bean = instantiate(concrete);
        made.put(type, bean);
        inject(bean, concrete);
      } catch (ReflectiveOperationException fault) {
        throw new IllegalStateException("No bean of " + type, fault);
      }
    }
    return type.cast(made.get(type));
  }

  private Object instantiate(Class<?> type) throws ReflectiveOperationException {
    Class<?> concrete = type.isAnnotationPresent(Stateless.class) ? transactional(type) : type;
    Constructor<?> constructor = concrete.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private Class<?> transactional(Class<?> type) {
    return new ByteBuddy()
        .subclass(type)
        .method(
            type.isAnnotationPresent(TransactionAttribute.class)
                ? ElementMatchers.isPublic().and(ElementMatchers.isDeclaredBy(type))
                : ElementMatchers.isAnnotatedWith(TransactionAttribute.class))
        .intercept(MethodDelegation.to(this))
        .make()
        .load(type.getClassLoader(), ClassLoadingStrategy.Default.INJECTION)
        .getLoaded();
  }

  /** Called in place of a business method. */
  @RuntimeType
  public Object invoke(@Origin Method method, @SuperCall Callable<?> work) throws Exception {
    TransactionAttribute ofMethod = method.getAnnotation(TransactionAttribute.class);
    TransactionAttribute attribute =
        ofMethod == null
            ? method.getDeclaringClass().getAnnotation(TransactionAttribute.class)
            : ofMethod;
    return transactions.call(attribute.value(), work);
  }

  private void inject(Object bean, Class<?> type) throws IllegalAccessException {
    for (Field field : type.getDeclaredFields()) {
      Object value = null;
      if (field.isAnnotationPresent(PersistenceContext.class)) {
        value = transactions.entityManager();
      } else if (field.isAnnotationPresent(Resource.class)) {
        value = made.get(field.getType());
      } else if (field.isAnnotationPresent(Inject.class)) {
        value = field.getType() == Event.class ? event() : get(field.getType());
      }
      if (value != null) {
        field.setAccessible(true);
        field.set(bean, value);
      }
    }
  }

  /** Hears of each event in the transaction that fires it. */
  <E> void observe(Class<E> type, Consumer<E> observer) {
    observers.add(
        event -> {
          if (type.isInstance(event)) {
            observer.accept(type.cast(event));
          }
        });
  }

  /** All observer methods of a bean. */
  void hear(Class<?> type) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getParameterCount() == 1
          && method.getParameters()[0].isAnnotationPresent(Observes.class)) {
        method.setAccessible(true);
        observe(method.getParameterTypes()[0], event -> tell(get(type), method, event));
      }
    }
  }

  private static void tell(Object bean, Method observer, Object event) {
    try {
      observer.invoke(bean, event);
    } catch (InvocationTargetException thrown) {
      throw (RuntimeException) thrown.getCause();
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Events are kept, and told to those who observe. */
  private Event<?> event() {
    return (Event<?>)
        Proxy.newProxyInstance(
            Beans.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("fire")) {
                fired.add(arguments[0]);
                observers.forEach(observer -> observer.accept(arguments[0]));
              }
              return null;
            });
  }

  /** What was fired so far. */
  List<Object> fired() {
    return fired;
  }
}
