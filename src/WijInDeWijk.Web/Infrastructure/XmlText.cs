using System.Text;
using System.Xml;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Words as XML takes them. A writer of XML refuses other characters with an exception, wherever they came from.</summary>
public static class XmlText
{
    /// <summary>A control character becomes a space; what is no character, or half of one, is left out.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var sign = text[index];
            if (XmlConvert.IsXmlChar(sign))
            {
                clean.Append(sign);
            }
            else if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], sign))
            {
                clean.Append(sign).Append(text[++index]);
            }
            else if (char.IsControl(sign))
            {
                clean.Append(' ');
            }
        }

        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var sign in text)
        {
            if (!XmlConvert.IsXmlChar(sign))
            {
                return false;
            }
        }

        return true;
    }
}
