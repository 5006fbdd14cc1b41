"""The same conditions and templates with jinja2, compiled once: prints a name and how often a second of processor time it went."""
import statistics
import sys
import time

import jinja2

environment = jinja2.Environment(trim_blocks=True, undefined=jinja2.StrictUndefined)


def variables(hosts):
    names = [f"etcd{i}" for i in range(hosts)]
    facts = {
        name: {"ansible_facts": {"hostname": name, "eth1": {"ipv4": {"address": f"10.0.{i // 256}.{i % 256}"}}}}
        for i, name in enumerate(names)
    }
    return {
        "inventory_hostname": "etcd0", "hostvars": facts, "groups": {"etcd": names},
        "n": 7, "name": "web01", "pkgs": [{"on": True}, {"on": False}, {"on": True}],
    }


def report(name, action):
    end = time.process_time() + 1
    while time.process_time() < end:
        action()
    rates = []
    for _ in range(5):
        count, start = 0, time.process_time()
        now = start
        while now - start < 0.4:
            for _ in range(10):
                action()
            count += 10
            now = time.process_time()
        rates.append(count / (now - start))
    print(f"{name}\t{statistics.median(rates):.0f}", flush=True)


def condition(text):
    """As Ansible asks a condition."""
    return environment.from_string("{% if " + text + " %}True{% else %}False{% endif %}")


with open(sys.argv[1]) as file:
    etcd = environment.from_string(file.read())
three, many = variables(3), variables(300)
plain, filtered = condition("n > 5 and name == 'web01'"), condition("pkgs | selectattr('on') | list | length > 1")
assert plain.render(three) == filtered.render(three) == "True"
report("condition", lambda: plain.render(three))
report("condition with a filter", lambda: filtered.render(three))
report("etcd template, 3 hosts", lambda: etcd.render(three))
report("etcd template, 300 hosts", lambda: etcd.render(many))
