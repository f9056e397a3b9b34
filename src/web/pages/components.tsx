import type { ComponentChild } from 'preact';
import { breadcrumbExamples } from '../components/breadcrumbs.tsx';
import {
  Buttons,
  breadcrumbsHtml,
  Contents,
  Difference,
  EmptyState,
  Facets,
  Field,
  Form,
  Link,
  Loop,
  MarkedText,
  Pagination,
  Paragraph,
  Row,
  SearchForm,
  Sign,
  SourceLine,
  StatusRow,
  Steps,
  Table,
  Tag,
  Tiles,
} from '../components/index.ts';
import { linkExamples } from '../components/link.tsx';
import { paragraphExamples } from '../components/paragraph.tsx';
import { tagExamples } from '../components/tag.tsx';
import { tilesExample } from '../components/tiles.tsx';
import type { Localiser } from '../languages/index.ts';
import { html, type PageContent } from './render.ts';

/** Each component's examples under the component's name. The data are English and invented; the platform's own words are not. */
const examples = (l: Localiser): Readonly<Record<string, ComponentChild>> => ({
  Link: (
    <Row>
      {linkExamples.map((one, index) => (
        <Link key={index} {...one} />
      ))}
    </Row>
  ),
  Tag: (
    <Row>
      {tagExamples.map((one) => (
        <Tag key={one.children} {...one} />
      ))}
    </Row>
  ),
  StatusRow: (
    <StatusRow
      sign={<Sign strong>DEMO/2026/4</Sign>}
      tags={[
        <Tag key="1" color="success">
          Adopted by consensus
        </Tag>,
      ]}
      facts={[l.day('2026-06-12'), '31 paragraphs']}
    />
  ),
  Steps: <Steps l={l} step="agree" />,
  Loop: (
    <Loop
      l={l}
      steps={{
        agree: {
          href: `/${l.language}/library`,
          what: (
            <p>
              <Link href={`/${l.language}/library`}>3 texts</Link>
            </p>
          ),
        },
      }}
    />
  ),
  Paragraph: (
    <div class="aq-doc">
      {paragraphExamples.map((one) => (
        <Paragraph key={one.id} l={l} {...one} />
      ))}
    </div>
  ),
  MarkedText: (
    <p class="aq-text">
      <MarkedText
        text="Attacks on hospitals put lives at risk."
        marks={[
          { from: 11, to: 20, type: 'found' },
          { from: 21, to: 38, type: 'italic' },
        ]}
      />
    </p>
  ),
  Difference: (
    <Difference
      l={l}
      lang="en"
      parts={[
        { kind: 'same', text: 'Points of contact should answer within ' },
        { kind: 'deleted', text: '48 hours' },
        { kind: 'same', text: ' ' },
        { kind: 'inserted', text: 'two working days' },
        { kind: 'same', text: '.' },
      ]}
    />
  ),
  Contents: (
    <Contents
      l={l}
      lang="en"
      entries={[
        { label: 'A. Existing and potential threats', href: '#c-paragraph' },
        { label: 'B. Norms, rules and principles', href: '#c-difference', current: true },
      ]}
    />
  ),
  EmptyState: (
    <EmptyState title="No comments on this paragraph yet.">
      Comments are open until {l.day('2026-11-28')}. <Link href={`/${l.language}/library`}>Write the first one</Link>
    </EmptyState>
  ),
  Form: (
    <Form
      l={l}
      action={`/${l.language}/components`}
      label="Example"
      hidden={{ submission: '0193' }}
      errors={[
        { field: 'why', sentence: 'Say in one or two sentences why Atlantia proposes this' },
        { sentence: 'The text has changed since' },
      ]}
    >
      <Field
        name="text"
        kind="textarea"
        label="Your text of paragraph 14"
        description="Edit the sentence."
        value="Points of contact"
        lang="en"
      />
      <Field name="why" kind="textarea" rows={3} label="Reason" error="Say in one or two sentences why Atlantia proposes this" />
      <Field name="title" label="Title" optional="(optional)" value="" />
      <Field name="file" kind="file" label="File" accept=".docx,.pdf" />
      <Field
        name="language"
        kind="select"
        label="Language of your text"
        value="fr"
        choices={[
          { value: 'en', label: 'English', lang: 'en' },
          { value: 'fr', label: 'Français', lang: 'fr' },
        ]}
      />
      <Field
        name="kind"
        kind="radios"
        label="What do you propose?"
        value="change"
        error="Choose one"
        choices={[
          { value: 'change', label: 'Change the wording' },
          { value: 'delete', label: 'Delete the paragraph', description: 'The number stays.' },
        ]}
      />
      <Field
        name="themes"
        kind="checkboxes"
        label="Themes"
        value={['norms']}
        choices={[
          { value: 'norms', label: 'Norms' },
          { value: 'law', label: 'International law' },
        ]}
      />
      <Field name="sure" kind="checkbox" label="I have read the text" value="yes" />
      <Buttons
        send={[
          { label: 'Show the difference', name: 'do', value: 'preview' },
          { label: 'Submit for Atlantia' },
          { label: 'Save draft' },
        ]}
      />
    </Form>
  ),
  SearchForm: <SearchForm l={l} shape="panel" example="DEMO/2026/4, 13 (b)" />,
  Facets: (
    <form action={`/${l.language}/components`}>
      <Facets
        l={l}
        facets={[
          {
            name: 'kind',
            label: 'Kind of text',
            choices: [
              { value: 'agreed', label: 'Agreed texts', count: 1200, chosen: true },
              { value: 'draft', label: 'Drafts', chosen: false },
            ],
          },
        ]}
      />
    </form>
  ),
  Pagination: <Pagination l={l} page={3} pages={12} hrefOf={(page) => `/${l.language}/components?page=${page}`} />,
  Table: (
    <Table
      id="table-example"
      caption="Needs and offers"
      columns={['Theme', 'Needs', 'Offers']}
      rows={[
        ['National response team', 12, 7],
        ['Law and policy', 4, '–'],
      ]}
    />
  ),
  Tiles: <Tiles l={l} {...tilesExample} />,
  SourceLine: (
    <SourceLine
      l={l}
      steward="Secretariat (demonstration)"
      source={<Sign>DEMO/2026/4</Sign>}
      verified="2026-11-18"
      history={`/${l.language}/components`}
      facts={['Paragraph numbers are the same in all languages']}
    />
  ),
});

/** Every component with its examples in one page: what the tests look at, and what somebody who writes a page may look up. */
export const componentsPage = (l: Localiser): PageContent => ({
  title: 'Components',
  body: `${breadcrumbsHtml(l, breadcrumbExamples)}${html(
    <>
      <h1 lang="en">Components</h1>
      {Object.entries(examples(l)).map(([name, example]) => (
        <section key={name} aria-labelledby={`c-${name.toLowerCase()}`}>
          <h2 id={`c-${name.toLowerCase()}`} lang="en">
            {name}
          </h2>
          {example}
        </section>
      ))}
    </>,
  )}`,
});
