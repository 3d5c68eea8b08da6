using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace WijInDeWijk.Web.Features.Downloads;

/// <summary>A file to take along that is sent while it is made: one of any length, in little memory.</summary>
internal sealed class StreamedFileResult(string contentType, string name, Func<Stream, CancellationToken, Task> write) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        (response.ContentType, response.Headers.ContentDisposition) = (contentType, disposition.ToString());
        return write(response.Body, context.HttpContext.RequestAborted);
    }
}
