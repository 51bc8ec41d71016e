/** @jest-environment jsdom */
/** Parts of the pane that load later, and what happens when they do not, or break. */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { Guard } from "../../src/taskpane/frame/Guard";
import { late } from "../../src/taskpane/shared/late";
import { actions } from "../../src/text/en/actions";
import { pane } from "../../src/text/en/pane";
import { fill } from "../../src/text/say";

const Part = ({ name }: { readonly name: string }): ReactElement => <p>Hello {name}</p>;

describe("a part that loads later", () => {
  test("says that it loads, comes, and is there at once the next time", async () => {
    let loads = 0;
    const Late = late(() => {
      loads += 1;
      return Promise.resolve(Part);
    });
    const first = render(<Late name="Ada" />);
    expect(screen.getByRole("status").textContent).toBe(pane.loading);
    await screen.findByText("Hello Ada");
    first.unmount();
    render(<Late name="Emmy" />);
    expect(screen.queryByRole("status")).toBeNull();
    screen.getByText("Hello Emmy");
    expect(loads).toBe(1);
  });

  test("that does not load says so, and is asked for again", async () => {
    let reachable = false;
    const Late = late(() =>
      reachable ? Promise.resolve(Part) : Promise.reject(new Error("no network")),
    );
    render(<Late name="Ada" />);
    expect((await screen.findByRole("alert")).textContent).toContain(pane.notLoaded);
    await userEvent.click(screen.getByRole("button", { name: pane.again }));
    await screen.findByRole("alert");
    reachable = true;
    await userEvent.click(screen.getByRole("button", { name: pane.again }));
    await screen.findByText("Hello Ada");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("in the midst of others leaves its place empty while it loads", async () => {
    const Late = late(() => Promise.resolve(Part), { quiet: true });
    const { container } = render(<Late name="Ada" />);
    expect(container.childElementCount).toBe(0);
    await screen.findByText("Hello Ada");
  });

  test("nobody waits for any more changes nothing", async () => {
    let come: (part: typeof Part) => void = () => undefined;
    const Late = late(() => new Promise<typeof Part>((done) => (come = done)));
    const { container, unmount } = render(<Late name="Ada" />);
    unmount();
    await act(async () => {
      come(Part);
      await Promise.resolve();
    });
    expect(container.childElementCount).toBe(0);
  });
});

test("a view that breaks says why, leaves the others, and can be tried again", async () => {
  let broken = true;
  const View = (): ReactElement => {
    if (broken) throw new Error("a fault of ours");
    return <p>all is well</p>;
  };
  const caught: unknown[] = [];
  render(
    <>
      <p>the other</p>
      <Guard>
        <View />
      </Guard>
    </>,
    { onCaughtError: (error) => caught.push(error) },
  );
  expect(caught).toHaveLength(1);
  expect(screen.getByRole("alert").textContent).toContain(
    fill(actions.unexpected, { detail: "a fault of ours" }),
  );
  screen.getByText("the other");
  broken = false;
  await userEvent.click(screen.getByRole("button", { name: pane.again }));
  screen.getByText("all is well");
});
