using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace WijInDeWijk.SourceDocuments.Rendering;

/// <summary>
/// Leaves stars alone that stand between letters or digits: <c>50*60*70</c> is a size, and no slanted 60. CommonMark takes them as emphasis,
/// though not underscores.
/// </summary>
public sealed class StarsWithinWords : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // They are rendered as any other letters.
    }

    private sealed class Parser : InlineParser
    {
        private const char Star = '*';

        public Parser() => OpeningCharacters = [Star];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var end = slice.Start;
            while (end <= slice.End && slice.Text[end] == Star)
            {
                end++;
            }

            if (end > slice.End || !char.IsLetterOrDigit(slice.PeekCharExtra(-1)) || !char.IsLetterOrDigit(slice.Text[end]))
            {
                return false;
            }

            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, end - 1))
            {
                Span = new(start, start + end - slice.Start - 1),
                Line = line,
                Column = column,
            };
            slice.Start = end;
            return true;
        }
    }
}
