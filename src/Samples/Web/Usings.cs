global using System.Security.Claims;
global using System.Security.Cryptography;
global using Microsoft.AspNetCore.Http.HttpResults;
global using Microsoft.EntityFrameworkCore;
global using ThreadsSdk;
global using ThreadsSdk.AspNetCore;
global using ThreadsSdk.Auth;
global using ThreadsSdk.Samples.Web.Pages;
